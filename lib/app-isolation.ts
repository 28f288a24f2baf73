import type { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { GraphIsolation } from './isolation';
import { type Finding, Severity } from './validation/finding';

/** What the network cannot enforce of an isolation, told at its policy. */
export interface IsolationNote {
  readonly object: ApiObject;
  readonly finding: Finding;
}

/** What people should know who ask for isolation. */
export function isolationNotes(constructs: readonly IConstruct[]): IsolationNote[] {
  return constructs.filter(construct => construct instanceof GraphIsolation).flatMap(({ apiObject, report }) =>
    report.map(message => ({ object: apiObject, finding: { rule: 'isolation/beyond-the-network', path: '', message, severity: Severity.NOTE } })));
}
