import { countsOf, helpLink, type ReportInput } from './report';

/** A report for programs. */
export function jsonReport({ findings, switchedOff, ok }: ReportInput): string {
  const report = {
    ok,
    ...countsOf(findings),
    switchedOff,
    findings: findings.map(({ rule, severity, path, message, mend, object, construct, position }) => ({
      rule, severity, message, mend, path, object, construct, ...position, help: helpLink(rule),
    })),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
