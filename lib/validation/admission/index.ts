/** What the operator's webhooks refuse, rule by rule, and what they accept although it will break. */
import { Severity, type Finding } from '../finding';
import { platformOf, type PlatformProfile } from './platform-profile';
import { Subject, type Rule } from './rule';
import { alphaRules } from './rules/alpha';
import { annotationRules } from './rules/annotations';
import { changeRules } from './rules/changes';
import { checkpointRules } from './rules/checkpoint';
import { componentRules } from './rules/components';
import { groveRules } from './rules/grove';
import { memoryServiceRules } from './rules/memory-service';
import { modelRules } from './rules/model';
import { powerLimitRules } from './rules/power-limit';
import { providerOverrideRules } from './rules/provider-override';
import { requestRules } from './rules/request';
import { servingRules } from './rules/serving';
import { topologyRules, transferRules } from './rules/topology';
import { lints } from '../lints';
import { isRecord, type Wire } from './wire';
import { groupedByEach } from '../../grouped';

export type { PlatformProfile } from './platform-profile';
export type { Rule } from './rule';

/** How objects are checked. */
export interface AdmissionOptions {
  /**
   * The platform that would run them.
   *
   * @default - today's platform with Grove
   */
  readonly platform?: PlatformProfile;
  /**
   * Whether the cluster has the object already, so that what is refused or overwritten only in a new one is fine.
   *
   * @default false
   */
  readonly existing?: boolean;
  /**
   * Ids of rules that are not applied.
   *
   * @default - all are applied
   */
  readonly off?: Iterable<string>;
  /**
   * Ids of rules whose findings are errors whatever they weigh otherwise.
   *
   * @default - none
   */
  readonly raised?: Iterable<string>;
}

const GROUP = /^nvidia\.com\//;

const ALL: readonly Rule[] = [
  ...annotationRules,
  ...componentRules,
  ...groveRules,
  ...servingRules,
  ...memoryServiceRules,
  ...powerLimitRules,
  ...topologyRules,
  ...providerOverrideRules,
  ...transferRules,
  ...alphaRules,
  ...changeRules,
  ...requestRules,
  ...modelRules,
  ...checkpointRules,
  ...lints,
];

/** Every rule, in the order of the documentation. */
export function rules(): readonly Rule[] {
  return ALL;
}

/** Rules by kind. */
function byKind(onChange: boolean): ReadonlyMap<string, readonly Rule[]> {
  return groupedByEach(ALL.filter(rule => rule.onChange === onChange), ({ kinds }) => kinds);
}

const STATE_RULES = byKind(false);
const CHANGE_RULES = byKind(true);

/**
 * Checks an object by the rules that look at one object alone.
 *
 * @param object the wire form
 * @returns errors that the operator would refuse it with, and warnings of what would break afterwards
 */
export function checkAdmission(object: unknown, options: AdmissionOptions = {}): Finding[] {
  if (!isRecord(object)) return [];
  const applicable = rulesFor(object, STATE_RULES);
  return applicable ? run(applicable, options, new Subject(object, platformOf(options.platform))) : [];
}

/**
 * Checks the change of an object by the rules that compare it with what it was.
 *
 * @param before the wire form of the object as it is in the cluster, or was in the last manifest
 * @param after the wire form that is to be applied
 */
export function checkTransition(before: unknown, after: unknown, options: AdmissionOptions = {}): Finding[] {
  if (!isRecord(before) || !isRecord(after) || before.kind !== after.kind) return [];
  const applicable = rulesFor(after, CHANGE_RULES);
  if (!applicable) return [];
  const platform = platformOf(options.platform);
  return run(applicable, options, new Subject(after, platform), new Subject(before, platform));
}

function rulesFor({ apiVersion, kind }: Wire, known: ReadonlyMap<string, readonly Rule[]>): readonly Rule[] | undefined {
  if (typeof apiVersion !== 'string' || typeof kind !== 'string' || !GROUP.test(apiVersion)) return undefined;
  return known.get(kind);
}

function run(applicable: readonly Rule[], options: AdmissionOptions, subject: Subject, before?: Subject): Finding[] {
  const off = new Set(options.off);
  const raised = new Set(options.raised);
  const findings: Finding[] = [];
  for (const rule of applicable) {
    if (off.has(rule.id) || (rule.onlyNew && options.existing)) continue;
    for (const { severity, ...found } of rule.check(subject, before)) {
      findings.push({ rule: rule.id, ...found, severity: raised.has(rule.id) ? Severity.ERROR : severity ?? rule.severity });
    }
  }
  return findings;
}
