import { checkAdmission } from './admission';
import { type Finding, Severity } from './finding';
import type { ResolvedSettings } from './settings';
import { validateObject } from './validate-object';

/** What validation finds in one object: its schema, its CEL rules, the operator's rules, and what would break later. */
export function objectFindings(object: unknown, settings: ResolvedSettings): Finding[] {
  const { platform, schemas } = settings;
  return weighed([...validateObject(object, { schemas }), ...checkAdmission(object, { platform })], settings);
}

/** The findings without those of rules that are off, and with rules that are raised as errors. */
export function weighed(findings: readonly Finding[], { off, raised }: ResolvedSettings): Finding[] {
  return findings
    .filter(({ rule }) => !off.has(rule))
    .map(finding => ({ ...finding, severity: raised.has(finding.rule) ? Severity.ERROR : finding.severity ?? Severity.ERROR }));
}
