import { Severity } from '../finding';
import type { ComponentView, GraphView } from './graph-view';
import { graphView } from './graph-view';
import type { Platform, PlatformProfile } from './platform-profile';
import type { Wire } from './wire';

/** What a rule has to say about one place. */
export interface Found {
  readonly path: string;
  readonly message: string;
  readonly mend?: string;
  /** Where it weighs other than the rule. */
  readonly severity?: Severity;
}

/** An object under check, read when the first rule asks for it. */
export class Subject {
  private view?: GraphView;

  public constructor(public readonly object: Wire, public readonly platform: Platform) {}

  public get graph(): GraphView {
    return this.view ??= graphView(this.object, this.platform);
  }
}

/** What is known of a rule besides how it is checked. */
export interface RuleText {
  /** Stable id, such as `dgd/main-image-missing`. */
  readonly id: string;
  /** Default: an error. */
  readonly severity?: Severity;
  /** What must hold, as a heading. */
  readonly title: string;
  /** What happens otherwise, and why. */
  readonly why: string;
  /** Where the operator says so. */
  readonly source?: string;
  /** YAML of an object that passes; for a rule about changes, of the object before and after. */
  readonly passes: string;
  /** The same with the fault. */
  readonly fails: string;
  /** Platform that the examples are judged by. Default: the default platform. */
  readonly platform?: PlatformProfile;
  /** YAML of a CRD that the examples are judged by. Default: the CRDs that this library is built with. */
  readonly crd?: string;
  /** What is asked of the command line where that finds it, such as `convert --to nvidia.com/v1beta1`. Default: validation does. */
  readonly asked?: string;
  /** The language of the examples. Default: YAML. */
  readonly language?: 'yaml' | 'ts';
  /** Whether the examples are an object before and after a change. Default: as the rule is applied. */
  readonly onChange?: boolean;
  /** Whether it speaks only of objects that the cluster does not have yet. Default: of all. */
  readonly onlyNew?: boolean;
  /** Whether the examples are judged as objects that the cluster has. Default: as new ones. */
  readonly existing?: boolean;
}

/** A rule. */
export interface Rule extends RuleText {
  readonly severity: Severity;
  /** Kinds of objects that it speaks of. */
  readonly kinds: readonly string[];
  /** Whether it compares an object with what it was. */
  readonly onChange: boolean;
  /** Looks at an object; a rule about changes, at what it was as well. */
  check(subject: Subject, before?: Subject): Iterable<Found>;
}

const GRAPH = 'DynamoGraphDeployment';
const COMPONENT = 'DynamoComponentDeployment';

const NOTHING: readonly Found[] = Object.freeze([]);

/** A rule about a graph. */
export function graphRule(rule: RuleText & { check(graph: GraphView): Iterable<Found> }): Rule {
  return { ...defaults(rule), kinds: [GRAPH], onChange: false, check: subject => rule.check(subject.graph) };
}

/** A rule about each component of a graph, and about one that stands alone. */
export function componentRule(rule: RuleText & { check(component: ComponentView, graph: GraphView): Iterable<Found> }): Rule {
  return {
    ...defaults(rule),
    kinds: [GRAPH, COMPONENT],
    onChange: false,
    check({ graph }) {
      // Most rules find nothing; then nothing is made.
      let found: Found[] | undefined;
      for (const component of graph.components) {
        for (const each of rule.check(component, graph)) (found ??= []).push(each);
      }
      return found ?? NOTHING;
    },
  };
}

/** A rule about objects of some kinds. */
export function objectRule(rule: RuleText & { kinds: readonly string[]; check(object: Wire, platform: Platform): Iterable<Found> }): Rule {
  return { ...defaults(rule), kinds: rule.kinds, onChange: false, check: ({ object, platform }) => rule.check(object, platform) };
}

/** A rule about the change of a graph. */
export function graphChangeRule(rule: RuleText & { compare(before: GraphView, after: GraphView): Iterable<Found> }): Rule {
  return {
    ...defaults(rule),
    kinds: [GRAPH, COMPONENT],
    onChange: true,
    check: (after, before) => (before ? rule.compare(before.graph, after.graph) : NOTHING),
  };
}

/** A rule about the change of each component that is there before and after. */
export function componentChangeRule(
  rule: RuleText & { compare(before: ComponentView, after: ComponentView, graphs: { before: GraphView; after: GraphView }): Iterable<Found> },
): Rule {
  return graphChangeRule({
    ...rule,
    * compare(before, after) {
      const earlier = new Map(before.components.map(component => [component.name, component]));
      for (const component of after.components) {
        const was = earlier.get(component.name);
        if (was) yield* rule.compare(was, component, { before, after });
      }
    },
  });
}

/** A rule about the change of objects of some kinds. */
export function objectChangeRule(rule: RuleText & { kinds: readonly string[]; compare(before: Wire, after: Wire): Iterable<Found> }): Rule {
  return {
    ...defaults(rule),
    kinds: rule.kinds,
    onChange: true,
    check: (after, before) => (before ? rule.compare(before.object, after.object) : NOTHING),
  };
}

function defaults(rule: RuleText): RuleText & { readonly severity: Severity } {
  const { id, title, why, source, passes, fails, platform, onlyNew, existing } = rule;
  return { id, title, why, source, passes, fails, platform, onlyNew, existing, severity: rule.severity ?? Severity.ERROR };
}
