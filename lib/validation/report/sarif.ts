import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Severity } from '../finding';
import type { RuleText } from '../admission/rule';
import type { LocatedFinding, Position } from '../source';
import { helpLink, type ReportInput } from './report';

/** What a report in SARIF says of the tool. */
export interface SarifOptions {
  /** Version of the tool. Default: not said. */
  readonly version?: string;
  /** Where the documentation stands; SARIF wants absolute links. */
  readonly home?: string;
}

const HOME = 'https://github.com/cdk8s-dynamo/cdk8s-dynamo/blob/main/';
const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/** A report in SARIF 2.1.0, which code hosts show beside the lines. */
export function sarifReport(input: ReportInput, { version, home = HOME }: SarifOptions = {}): string {
  const texts = new Map(input.rules?.map(rule => [rule.id, rule]));
  const ids = [...new Set(input.findings.map(({ rule }) => rule))].sort();
  const indices = new Map(ids.map((id, index) => [id, index]));
  const sarif = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [{
      tool: { driver: { name: 'cdk8s-dynamo', version, informationUri: home, rules: ids.map(id => ruleOf(id, texts.get(id), home)) } },
      columnKind: 'utf16CodeUnits',
      results: input.findings.map(finding => resultOf(finding, indices.get(finding.rule))),
      properties: { switchedOff: input.switchedOff },
    }],
  };
  return `${JSON.stringify(sarif, undefined, 2)}\n`;
}

function ruleOf(id: string, text: RuleText | undefined, home: string): object {
  const title = text?.title ?? id;
  const link = helpLink(id);
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: text?.why ?? title },
    help: { text: text ? `${text.title}. ${text.why}` : `Rule ${id} of the CRDs.` },
    ...(link !== undefined && { helpUri: new URL(link, home).href }),
    ...(text && { defaultConfiguration: { level: levelOf(text.severity ?? Severity.ERROR) } }),
  };
}

function resultOf({ rule, severity, path, message, mend, object, construct, position }: LocatedFinding, ruleIndex: number | undefined): object {
  const name = [construct ?? object, path].filter(part => part !== undefined && part !== '').join(' ');
  return {
    ruleId: rule,
    ruleIndex,
    level: levelOf(severity),
    message: { text: `${path === '' ? '' : `${path}: `}${message}${mend === undefined ? '' : `; ${mend}`}` },
    locations: [{
      ...(position && { physicalLocation: placeOf(position) }),
      ...(name !== '' && { logicalLocations: [{ fullyQualifiedName: name, kind: construct === undefined ? 'object' : 'resource' }] }),
    }],
  };
}

function levelOf(severity: Severity): string {
  return severity === Severity.NOTE ? 'note' : severity;
}

function placeOf({ file, line, column, endColumn }: Position): object {
  return { artifactLocation: { uri: uriOf(file) }, region: { startLine: line, startColumn: column, endColumn } };
}

function uriOf(file: string): string {
  if (isAbsolute(file)) return pathToFileURL(file).href;
  // The way over bytes replaces half a surrogate pair, which has no encoding.
  return Buffer.from(file.replaceAll('\\', '/')).toString().split('/').map(encodeURIComponent).join('/');
}
