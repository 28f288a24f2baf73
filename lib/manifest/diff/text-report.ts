/** The change as a reviewer wants to read it: short, by component, old and new, and why pods roll. */
import { isRecord } from '../../validation/admission/wire';
import { ChangeEffect } from './change-effect';
import type { ComponentChange, FieldChange, ObjectChange, Refusal } from './changes';

/** How lines are painted. */
export interface Paint {
  effect(effect: ChangeEffect, text: string): string;
}

const ENTRIES = 400;
const WIDTH = 100;
const MARK: { readonly [effect in ChangeEffect]: string } = {
  [ChangeEffect.NONE]: ' ',
  [ChangeEffect.IN_PLACE]: '~',
  [ChangeEffect.ROLLS]: '~',
  [ChangeEffect.ADDED]: '+',
  [ChangeEffect.REMOVED]: '-',
  [ChangeEffect.RECREATE]: '!',
  [ChangeEffect.REFUSED]: '!',
};

/** The report, with a line of summary at its end. */
export function textReport(objects: readonly ObjectChange[], paint: Paint): string {
  if (objects.length === 0) return 'No changes.\n';
  return `${objects.map(object => objectLines(object, paint).join('\n')).join('\n\n')}\n\n${summary(objects)}\n`;
}

function objectLines(object: ObjectChange, paint: Paint): string[] {
  const where = object.namespace === undefined ? '' : ` in ${object.namespace}`;
  return [
    paint.effect(object.effect, `${MARK[object.effect]} ${object.kind}/${object.name}${where}: ${object.effect}`),
    ...refusalLines(object.refusals, '    '),
    ...fieldLines(untold(object), object.effect, '    '),
    ...object.components.flatMap(component => componentLines(component, paint)),
  ];
}

function componentLines(component: ComponentChange, paint: Paint): string[] {
  const why = component.why === undefined ? '' : `, because ${component.why}`;
  return [
    paint.effect(component.effect, `  ${MARK[component.effect]} ${component.name}: ${component.effect}${why}`),
    ...refusalLines(component.refusals, '      '),
    ...fieldLines(untold(component), component.effect, '      '),
  ];
}

/** The fields of which no refusal speaks. */
function untold({ fields, refusals }: { readonly fields: readonly FieldChange[]; readonly refusals: readonly Refusal[] }): FieldChange[] {
  const told = new Set(refusals.map(({ path }) => path));
  return fields.filter(({ path }) => !told.has(path));
}

function refusalLines(refusals: readonly Refusal[], indent: string): string[] {
  return refusals.map(({ rule, path, message, mend }) => `${indent}! ${path}: ${message}${mend === undefined ? '' : `; ${mend}`} [${rule}]`);
}

/** The reason stands once, behind the last field that has it. */
function fieldLines(fields: readonly FieldChange[], effect: ChangeEffect, indent: string): string[] {
  return fields.slice(0, ENTRIES).map((field, index) => {
    const next = fields.at(index + 1);
    const repeated = next !== undefined && next.why === field.why && next.effect === field.effect;
    const what = field.effect === effect ? [] : [field.effect];
    const remark = repeated ? [] : [...what, ...(field.why === undefined ? [] : [field.why])];
    return `${indent}${fieldLine(field)}${remark.length > 0 ? `  (${remark.join(': ')})` : ''}`;
  }).concat(fields.length > ENTRIES ? [`${indent}… and ${fields.length - ENTRIES} more`] : []);
}

function fieldLine({ path, before, after }: FieldChange): string {
  if (before === undefined) return `+ ${path}: ${shown(after)}`;
  if (after === undefined) return `- ${path}: ${shown(before)}`;
  if (!isWords(before) || !isWords(after)) return `~ ${path}: ${shown(before)} -> ${shown(after)}`;
  return `~ ${path}: ${changedWords(before, after)}`;
}

function isWords(value: unknown): value is readonly (string | number)[] {
  return Array.isArray(value) && value.every(item => typeof item === 'string' || typeof item === 'number');
}

/** Of two command lines, the words that differ, behind the flag that they belong to. */
function changedWords(before: readonly (string | number)[], after: readonly (string | number)[]): string {
  const limit = Math.min(before.length, after.length);
  let start = 0;
  while (start < limit && before[start] === after[start]) start++;
  let end = 0;
  while (end < limit - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const flag = String(before[start - 1] ?? '');
  const context = flag.startsWith('-') && start < Math.max(before.length, after.length) ? `${flag} ` : '';
  const part = (words: readonly (string | number)[]) => cut(words.slice(start, words.length - end).join(' ')) || '(nothing)';
  return `${context}${part(before)} -> ${part(after)}`;
}

function shown(value: unknown): string {
  if (isWords(value)) return cut(value.join(' '));
  if (typeof value === 'string') return cut(value === '' ? '""' : value);
  if (isRecord(value) && Object.keys(value).length === 0) return '{}';
  return cut(String(JSON.stringify(value)));
}

/** One line, of which nothing can pose as a line of the report. */
function cut(text: string): string {
  const line = text.replaceAll('\n', '⏎').replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, ' ');
  return line.length > WIDTH ? `${line.slice(0, WIDTH - 1)}…` : line;
}

function summary(objects: readonly ObjectChange[]): string {
  const count = (effect: ChangeEffect) => objects.filter(object => object.effect === effect).length;
  const rolling = objects.flatMap(({ components }) => components).filter(({ effect }) => effect === ChangeEffect.ROLLS).length;
  const parts = [
    [count(ChangeEffect.ADDED), 'added'],
    [count(ChangeEffect.REMOVED), 'removed'],
    [count(ChangeEffect.IN_PLACE), 'changed in place'],
    [count(ChangeEffect.ROLLS), 'rolling pods'],
    [count(ChangeEffect.RECREATE), 'to be recreated'],
    [count(ChangeEffect.REFUSED), 'refused'],
  ].filter(([number]) => number !== 0).map(([number, what]) => `${number} ${what}`);
  const components = rolling === 0 ? '' : `; pods of ${rolling} component${rolling === 1 ? '' : 's'} roll`;
  return `${objects.length} object${objects.length === 1 ? '' : 's'}: ${parts.join(', ')}${components}.`;
}
