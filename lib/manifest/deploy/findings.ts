import { Severity } from '../../validation/finding';
import { type DeployRule, severityOf } from '../../validation/deploy-rules';
import { pathOf } from '../../validation/field-path';
import type { ValidationSettings } from '../../validation/settings';
import type { LocatedFinding, Position } from '../../validation/source';
import { fieldSteps } from '../../validation/source/field-steps';
import { type Origin, placeOf, type Value } from './value';

/** What is wrong with a deploy.yaml, collected while it is read. */
export class Findings {
  private readonly found = new Map<string, LocatedFinding>();
  private readonly settled = new Set<string>();

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

  /** Adds a finding. One word may be wrong for several objects, or be led to by several anchors; it is told once. */
  public add(finding: LocatedFinding): void {
    const { off, raised } = this.settings;
    const { rule, path, object, construct, message, position } = finding;
    const key = JSON.stringify([rule, message, position ? placeKey(position, object === undefined ? '' : path) : [object, construct, path]]);
    if (this.found.has(key) || off?.includes(rule)) return;
    this.found.set(key, raised?.includes(rule) ? { ...finding, severity: Severity.ERROR } : finding);
  }

  /** Says that enough is told of a value: what else is found there follows from it. */
  public settle({ nodes, steps }: Origin): void {
    this.settled.add(placeKey(nodes.locate(steps), pathOf(steps)));
  }

  public isSettled({ position, path }: LocatedFinding): boolean {
    return position !== undefined && this.settled.has(placeKey(position, path));
  }

  public get all(): LocatedFinding[] {
    return [...this.found.values()];
  }

  public get hasErrors(): boolean {
    return this.all.some(({ severity }) => severity === Severity.ERROR);
  }
}

/** A value by its place and its own name: an entry of a list begins where its first field does. */
function placeKey({ file, line, column }: Position, path: string): string {
  return JSON.stringify([file, line, column, fieldSteps(path).slice(-1)]);
}
