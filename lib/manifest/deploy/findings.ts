import { Severity } from '../../validation/finding';
import { type DeployRule, severityOf } from '../../validation/deploy-rules';
import { pathOf } from '../../validation/field-path';
import type { ValidationSettings } from '../../validation/settings';
import type { LocatedFinding } from '../../validation/source';
import { placeOf, type Value } from './value';

/** What is wrong with a deploy.yaml, collected while it is read. */
export class Findings {
  private readonly found = new Map<string, LocatedFinding>();

  /** @param settings what is off and what is raised, whatever a file says */
  public constructor(private readonly settings: Pick<ValidationSettings, 'off' | 'raised'> = {}) {}

  /**
   * Adds a finding about a value of the file.
   *
   * @param value the value that is wrong, or the nearest one where something is missing
   */
  public report(value: Value, rule: DeployRule, message: string, mend?: string): void {
    this.add({ rule: `deploy/${rule}`, path: pathOf(value.origin.steps), message, mend, severity: severityOf(rule), position: placeOf(value) });
  }

  /** Adds a finding; the same one of the same place is told once, even if anchors lead there by several paths. */
  public add(finding: LocatedFinding): void {
    const { off, raised } = this.settings;
    const { rule, path, object, message, position } = finding;
    const key = JSON.stringify([rule, object, message, position && object === undefined ? [position.file, position.line, position.column] : [position, path]]);
    if (this.found.has(key) || off?.includes(rule)) return;
    this.found.set(key, raised?.includes(rule) ? { ...finding, severity: Severity.ERROR } : finding);
  }

  public get all(): LocatedFinding[] {
    return [...this.found.values()];
  }

  public get hasErrors(): boolean {
    return this.all.some(({ severity }) => severity === Severity.ERROR);
  }
}
