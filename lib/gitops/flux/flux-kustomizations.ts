import { type ApiObject, App, Duration } from 'cdk8s';
import { Construct } from 'constructs';
import { kustomize } from '../../../imports';
import { beforeSynth, type Preparation } from '../../app-preparation';
import { nonEmpty } from '../../graph/plain';
import type { Wire } from '../../validation/admission/wire';
import { nameOf } from '../../validation/references/object-index';
import { folderOfScope, graphManifestsIn, objectsIn, repositoryPath } from '../delivered';
import { healthCheckExpression } from '../health/cel';
import { OutputLayout, stageFolder } from '../layout/output-layout';
import { wavesOf } from '../order/waves';
import { scaledReplicas } from '../scaled-replicas';
import type { FluxKustomizationsProps } from './flux-props';
import { guardFromSubstitution } from './substitution';
import { checkConstructProps } from '../../props';
import { groupedBy } from '../../grouped';

export type { FluxKustomizationsProps } from './flux-props';

/** Longest name that Flux also writes as a label. */
const NAME_LIMIT = 63;

/** Objects that Flux applies together, and waits for. */
interface Step {
  /** Name of their folder; nothing where all lie in one. */
  readonly folder?: string;
  readonly objects: readonly ApiObject[];
}

/**
 * The Flux Kustomizations that deploy a graph: one for each step of the order, each waiting for the one before. The app needs a
 * layout by graph; without `stages` in it there is one Kustomization, which applies all at once.
 *
 * They leave replicas to scalers, know when graphs, models and data sets are ready, and objects with a `${…}` in their text are
 * marked so that no variable is filled in there.
 *
 * @example
 * const app = new App({ layout: OutputLayout.byGraph({ stages: true }) });
 * const chart = new Chart(app, 'qwen', { namespace: 'inference' });
 * const graph = new DynamoGraph(chart, 'qwen', { image: DynamoImage.vllm('1.3.0') });
 * graph.addFrontend('Frontend');
 * new FluxKustomizations(new Chart(app, 'flux'), 'qwen', {
 *   of: chart, sourceRef: { kind: 'GitRepository', name: 'deploy' }, path: 'dist',
 * });
 */
export class FluxKustomizations extends Construct {
  private readonly props: FluxKustomizationsProps;

  /**
   * Defines the Kustomizations; how many there are follows at synthesis.
   *
   * @param scope a chart; not the one that is deployed
   * @param id name of the construct, with which the names of the Kustomizations begin
   * @param props what is deployed, and from where
   * @throws if the app is not of this library, or the Kustomizations would deploy themselves
   */
  public constructor(scope: Construct, id: string, props: FluxKustomizationsProps) {
    super(scope, id);
    checkConstructProps(this, FluxKustomizations, 'FluxKustomizationsProps', props);
    if (this.node.scopes.includes(props.of)) throw new Error(`${this.node.path}: stand in what they deploy; put them into a chart outside of it`);
    this.props = props;
    beforeSynth(this, known => this.define(known));
  }

  /** The Kustomizations, in their order, as they were at the last synthesis. */
  public get apiObjects(): kustomize.Kustomization[] {
    return this.node.children.filter(child => child instanceof kustomize.Kustomization);
  }

  private define(known: Preparation): void {
    for (const child of this.apiObjects) this.node.tryRemoveChild(child.node.id);
    for (const object of objectsIn(this.props.of)) guardFromSubstitution(object);
    let former = this.props.dependsOn ?? [];
    for (const step of this.steps(known)) {
      const { name } = this.kustomization(step, former);
      former = [name];
    }
  }

  private steps(known: Preparation): Step[] {
    const objects = objectsIn(this.props.of);
    if (OutputLayout._of(this)?.stages !== true) return [{ objects }];
    const waves = known.once(wavesOf, App.of(this));
    const steps = groupedBy(objects, object => waves.get(object) ?? 0);
    return [...steps].sort(([a], [b]) => a - b).map(([wave, together]) => ({ folder: stageFolder(wave), objects: together }));
  }

  private kustomization({ folder, objects }: Step, dependsOn: readonly string[]): kustomize.Kustomization {
    const { props } = this;
    const name = `${this.node.id}${folder === undefined ? '' : `-${folder.replace(/^\d+-/, '')}${stepSuffix(folder)}`}`;
    if (name.length > NAME_LIMIT) throw new Error(`${this.node.path}: the name ${name} is longer than ${NAME_LIMIT} characters; give the construct a shorter one`);
    return new kustomize.Kustomization(this, folder ?? 'all', {
      metadata: { name, namespace: props.namespace ?? 'flux-system' },
      spec: {
        interval: duration(props.interval ?? Duration.minutes(10)),
        retryInterval: '2m',
        timeout: duration(props.timeout ?? Duration.hours(3)),
        sourceRef: props.sourceRef,
        path: `./${repositoryPath(props.path, [...folderOfScope(props.of), ...folder === undefined ? [] : [folder]])}`,
        prune: true,
        wait: true,
        dependsOn: nonEmpty(dependsOn.map(former => ({ name: former }))),
        healthCheckExprs: nonEmpty(healthChecks(objects)),
        patches: nonEmpty(objects.flatMap(object => graphManifestsIn(object)).flatMap(replicaPatch)),
        ...props.spec,
      },
    });
  }
}

/** Steps within a stage are told apart by their place in it. */
function stepSuffix(folder: string): string {
  const place = Number.parseInt(folder, 10) % 10;
  return place === 0 ? '' : `-${place}`;
}

function healthChecks(objects: readonly ApiObject[]): NonNullable<kustomize.KustomizationSpec['healthCheckExprs']> {
  const kinds = new Map(objects.map(({ apiVersion, kind }) => [`${apiVersion} ${kind}`, { apiVersion, kind }]));
  return [...kinds].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, { apiVersion, kind }]) => healthCheckExpression(apiVersion, kind) ?? []);
}

/** Flux applies every field that the source has, so that replicas of a scaler have to leave the manifest. */
function replicaPatch(graph: Wire): kustomize.KustomizationSpec['patches'] & object {
  const operations = scaledReplicas(graph).filter(({ written }) => written).map(({ pointer }) => `- op: remove\n  path: ${pointer}\n`);
  if (operations.length === 0) return [];
  return [{ patch: operations.join(''), target: { kind: String(graph.kind), name: nameOf(graph) } }];
}

function duration(time: Duration): string {
  return `${time.toSeconds()}s`;
}
