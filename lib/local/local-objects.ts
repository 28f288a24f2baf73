/** What stands beside a graph, as far as its containers read it. */
import { record, type Wire } from '../validation/admission/wire';
import { groupKindOf, mayBeSame, nameOf, namespaceOf } from '../validation/references/object-index';
import { CLAIM } from '../validation/references/pod-references';
import { workloadReferences } from '../validation/references/workload-references';

const JOB = 'batch/Job';

/** Objects that are deployed with a graph. */
export class LocalObjects {
  public constructor(private readonly objects: readonly Wire[]) {}

  /** The texts of a ConfigMap, if it is there. */
  public configMap(namespace: string, name: string): { readonly [key: string]: string } | undefined {
    const found = this.objects.find(object => groupKindOf(object) === '/ConfigMap' && nameOf(object) === name && mayBeSame(namespaceOf(object), namespace));
    return found && record(found.data) as { readonly [key: string]: string };
  }

  /** The Jobs that fill one of these claims. */
  public jobsFor(namespace: string | undefined, claims: ReadonlySet<string>): Wire[] {
    return this.objects.filter(object => groupKindOf(object) === JOB && mayBeSame(namespaceOf(object), namespace)
      && [...workloadReferences(object, JOB)].some(({ groupKind, name }) => groupKind === CLAIM && claims.has(name)));
  }
}
