/** What a field of an object comes to, so that two renderings of the object can be compared there. */

type Steps = readonly (string | number)[];

/**
 * The value of the field as text; nothing where it is not there.
 *
 * Entries of lists are found again by their name, and plain ones by what they are, since others before them may come and go.
 *
 * @param original the object that the path is of
 * @param object the object to look at: the same one, or another rendering of it
 */
export function outcomeAt(original: unknown, object: unknown, [step, ...rest]: Steps): string | undefined {
  if (step === undefined) return object === undefined ? undefined : JSON.stringify(object);
  if (typeof step === 'string') return outcomeAt(fieldOf(original, step), fieldOf(object, step), rest);
  if (!Array.isArray(original) || step >= original.length) return undefined;
  const entry: unknown = original[step];
  const list: readonly unknown[] = Array.isArray(object) ? object : [];
  const name = fieldOf(entry, 'name');
  if (name !== undefined) return outcomeAt(entry, list.find(other => fieldOf(other, 'name') === name), rest);
  const text = JSON.stringify(entry);
  const same = list.filter(other => JSON.stringify(other) === text);
  if (rest.length === 0) return `${same.length} × ${text}`;
  return outcomeAt(entry, same[0] ?? (list.length === original.length ? list[step] : undefined), rest);
}

function fieldOf(object: unknown, name: string): unknown {
  return typeof object === 'object' && object !== null && Object.hasOwn(object, name) ? (object as { readonly [field: string]: unknown })[name] : undefined;
}
