import { documentedRules } from '../../on-demand';
import { Severity } from '../finding';
import type { RuleText } from '../admission/rule';
import type { LocatedFinding } from '../source';
import type { SourceTexts, Verdict } from '../validator';

/** What a report is made of. */
export interface ReportInput extends Verdict {
  /** The texts of files, for quoting. Default: none are quoted. */
  readonly texts?: SourceTexts;
  /** What the rules say. Default: nothing but their ids. */
  readonly rules?: readonly RuleText[];
}

/** The page on which the rules stand. */
const RULES_PAGE = 'docs/rules.md';

/** Findings by their weight. */
export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
}

/** How many findings of each weight there are. */
export function countsOf(findings: readonly LocatedFinding[]): Counts {
  const count = (severity: Severity) => findings.filter(finding => finding.severity === severity).length;
  return { errors: count(Severity.ERROR), warnings: count(Severity.WARNING), notes: count(Severity.NOTE) };
}

/** The anchor of a rule's heading, as hosts of Markdown make it of the id. */
export function ruleAnchor(id: string): string {
  return id.toLowerCase().replace(/[^a-z0-9_-]/g, '');
}

let documented: ReadonlySet<string> | undefined;

/** Where a rule is explained: `docs/rules.md#dgdmain-image-missing`; nothing for one that stands in CRDs of the user. */
export function helpLink(id: string): string | undefined {
  documented ??= new Set(documentedRules().documentedRules().map(rule => rule.id));
  return documented.has(id) ? `${RULES_PAGE}#${ruleAnchor(id)}` : undefined;
}
