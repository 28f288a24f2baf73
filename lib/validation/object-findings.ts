import { admission, objectValidation } from '../on-demand';
import { type Finding, Severity } from './finding';
import type { ResolvedSettings } from './settings';

/** What validation finds in one object: its schema, its CEL rules, the operator's rules, and what would break later. */
export function objectFindings(object: unknown, settings: ResolvedSettings): Finding[] {
  const { platform, schemas } = settings;
  return weighed([...objectValidation().validateObject(object, { schemas }), ...admission().checkAdmission(object, { platform })], settings);
}

/** The findings without those of rules that are off, and with rules that are raised as errors. */
export function weighed(findings: readonly Finding[], { off, raised }: ResolvedSettings): Finding[] {
  return findings
    .filter(({ rule }) => !off.has(rule))
    .map(finding => ({ ...finding, severity: raised.has(finding.rule) ? Severity.ERROR : finding.severity ?? Severity.ERROR }));
}
