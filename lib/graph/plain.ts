/** The record without its undefined fields, so that output and tests show what was said and nothing else. */
export function withoutUndefined<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}

/** The record, or nothing where no field of it is set. */
export function unlessEmpty<T extends object>(record: T): T | undefined {
  const defined = withoutUndefined(record);
  return Object.keys(defined).length > 0 ? defined : undefined;
}

/** The list, or nothing where it has no entries. */
export function nonEmpty<T>(list: readonly T[] | undefined): T[] | undefined {
  return list && list.length > 0 ? [...list] : undefined;
}
