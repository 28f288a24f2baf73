import { Severity } from '../finding';
import type { LocatedFinding } from '../source';
import { countsOf, helpLink, type ReportInput } from './report';

/** A report in the XML that build servers take from JUnit: a suite a file, a case a finding. Warnings and notes do not fail. */
export function junitReport(input: ReportInput): string {
  const suites = new Map<string, LocatedFinding[]>([...input.texts?.keys() ?? []].map(file => [file, []]));
  for (const finding of input.findings) {
    const name = finding.position?.file ?? 'objects';
    const suite = suites.get(name);
    if (suite) suite.push(finding);
    else suites.set(name, [finding]);
  }
  if (suites.size === 0) suites.set('objects', []);
  const { errors } = countsOf(input.findings);
  const tests = [...suites.values()].reduce((sum, findings) => sum + Math.max(1, findings.length), 0);
  const properties = `  <properties>\n    <property name="switchedOff" value="${escape(input.switchedOff.join(' '))}"/>\n  </properties>\n`;
  return '<?xml version="1.0" encoding="UTF-8"?>\n'
    + `<testsuites name="cdk8s-dynamo" tests="${tests}" failures="${errors}" errors="0">\n`
    + [...suites].map(([name, findings], index) => suiteOf(name, findings, index === 0 ? properties : '')).join('')
    + '</testsuites>\n';
}

function suiteOf(name: string, findings: readonly LocatedFinding[], properties: string): string {
  const cases = findings.length === 0 ? [`  <testcase name="validation" classname="${escape(name)}"/>\n`] : findings.map(caseOf);
  return `<testsuite name="${escape(name)}" tests="${cases.length}" failures="${countsOf(findings).errors}" errors="0" skipped="0">\n`
    + `${properties}${cases.join('')}</testsuite>\n`;
}

function caseOf({ rule, severity, path, message, mend, object, construct, position }: LocatedFinding): string {
  const name = escape([rule, path, position && `${position.line}:${position.column}`].filter(Boolean).join(' '));
  const text = escapeText([position && `${position.file}:${position.line}:${position.column}`, path, message, mend, helpLink(rule)].filter(Boolean).join('\n'));
  const body = severity === Severity.ERROR
    ? `<failure message="${escape(message)}" type="${escape(rule)}">${text}</failure>`
    : `<system-out>${escape(severity)}: ${text}</system-out>`;
  return `  <testcase name="${name}" classname="${escape(construct ?? object ?? position?.file ?? 'objects')}">${body}</testcase>\n`;
}

const ESCAPES: { readonly [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\t': '&#9;' };

/** What would end the text of an element, or not stand in XML at all. */
function escapeText(text: string): string {
  return text.split('\n').map(escape).join('\n');
}

// XML has no way to write other control characters, and none to write half a surrogate pair.

const FORBIDDEN = /[\0-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}\u{FFFE}\u{FFFF}]/gu;

function escape(text: string): string {
  return text.replace(FORBIDDEN, '\uFFFD').replace(/[&<>"\n\t]/g, character => ESCAPES[character]);
}
