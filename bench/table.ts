/** Prints rows of text as a table; the first row is the head. */
export function printTable(rows: readonly (readonly string[])[]): void {
  const widths = rows[0].map((_, column) => Math.max(...rows.map(row => row[column].length)));
  for (const row of rows) console.log(row.map((cell, column) => column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])).join('  '));
  console.log();
}

/** How often `part` fits in `whole`, or a dash where one was not measured. */
export function ratio(part: number | undefined, whole: number | undefined): string {
  return part === undefined || whole === undefined ? '-' : (part / whole).toFixed(2);
}

/** A rounded number with its unit, or a dash. */
export function quantity(value: number | undefined, unit: string): string {
  return value === undefined ? '-' : `${value.toFixed(value < 10 ? 1 : 0)} ${unit}`;
}
