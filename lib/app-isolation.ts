import type { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { GraphIsolation } from './isolation';
import { VolumeClaims } from './isolation/volume-claims';
import { type Finding, Severity } from './validation/finding';

/** What the network cannot enforce of an isolation, told at its policy. */
export interface IsolationNote {
  readonly object: ApiObject;
  readonly finding: Finding;
}

/** What people should know who ask for isolation. */
export function isolationNotes(constructs: readonly IConstruct[]): IsolationNote[] {
  const claims = new VolumeClaims();
  return constructs.filter(construct => construct instanceof GraphIsolation).flatMap(isolation =>
    isolation._report(claims).map(message => ({
      object: isolation.apiObject,
      finding: { rule: 'isolation/beyond-the-network', path: '', message, severity: Severity.NOTE },
    })));
}
