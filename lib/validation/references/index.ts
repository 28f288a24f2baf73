/** What holds between objects that are applied together, and for no one of them alone. */
import { Severity, type Finding } from '../finding';
import type { PlatformProfile } from '../admission/platform-profile';
import type { Wire } from '../admission/wire';
import { budgetSelectionRules } from './budget-selection';
import { checkpointSetRules } from './checkpoints';
import { disruptionBudgetRules } from './disruption-budgets';
import { downloadToolRule } from './download-tools';
import { duplicateRule } from './duplicates';
import { fluidRules } from './fluid';
import { missingRules } from './missing';
import { modelRules } from './models';
import { monitorRule } from './monitors';
import { namespaceLabelRule, scaledObjectNameRule, serviceNameRule } from './name-budgets';
import { ObjectSet } from './object-set';
import { chartOwnedRule, ownedRule } from './owned';
import { grantRule, pickerRule, routeParentRule, routePortRule } from './routes';
import { scaledMetricRules } from './scaled-metrics';
import { scaledObjectRule } from './scaled-objects';
import { scalingRules } from './scaling';
import { scrapeRules } from './scrapes';
import { secretRules } from './secrets';
import type { SetRule } from './set-rule';
import { claimElsewhereRule } from './sharing';
import { tenancyRules } from './tenancy';
import { weightsRules } from './weights';
import { routeBackendRule, scaleTargetRule } from './targets';

export type { SetRule } from './set-rule';

/** How a set of objects is checked. */
export interface ReferenceOptions {
  /** Whether what exists nowhere in the set is an error. Default: a warning. */
  readonly strict?: boolean;
  /** The platform that would run them. */
  readonly platform?: PlatformProfile;
  /**
   * Whether objects that name no Kubernetes namespace are sure to be applied to one and the same. Default: they may be, and
   * what only then goes wrong is a warning.
   */
  readonly oneNamespace?: boolean;
  /** Whether the monitors of a platform scrape the graphs of a Kubernetes namespace. Default: as the platform says. */
  readonly isScraped?: (namespace: string | undefined) => boolean;
  /** Where an object stands, as people find it. Default: nobody knows. */
  readonly placeOf?: (index: number) => string | undefined;
  /** Ids of rules that are not applied. */
  readonly off?: Iterable<string>;
}

const ALL: readonly SetRule[] = [
  ...missingRules,
  scaleTargetRule,
  routeBackendRule, routeParentRule, grantRule, pickerRule, routePortRule,
  claimElsewhereRule,
  ...weightsRules, downloadToolRule,
  ...fluidRules,
  ...secretRules,
  monitorRule, ...scrapeRules,
  ...scalingRules, ...scaledMetricRules, scaledObjectRule,
  ...disruptionBudgetRules, ...budgetSelectionRules,
  ...modelRules,
  ...checkpointSetRules,
  duplicateRule,
  ownedRule, chartOwnedRule,
  serviceNameRule, namespaceLabelRule, scaledObjectNameRule,
  ...tenancyRules,
];

/** Every rule between objects, in the order of the documentation. */
export function referenceRules(): readonly SetRule[] {
  return ALL;
}

/**
 * Checks what objects that are applied together say of each other.
 *
 * An object without a namespace may be in any: whoever applies it decides.
 *
 * @returns the findings of each object, in the order of the objects
 */
export function checkReferences(objects: readonly Wire[], options: ReferenceOptions = {}): readonly (readonly Finding[])[] {
  const findings = objects.map((): Finding[] => []);
  const off = new Set(options.off);
  const set = new ObjectSet(objects, options.platform, options.oneNamespace, options.isScraped, options.placeOf);
  for (const { id, severity, check } of ALL) {
    if (off.has(id)) continue;
    for (const { index, path, message, mend, severity: own = severity } of check(set)) {
      findings[index].push({ rule: id, path, message, mend, severity: options.strict === true ? Severity.ERROR : own });
    }
  }
  return findings;
}
