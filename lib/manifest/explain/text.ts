import picocolors from 'picocolors';
import type { Explained, ExplainedField } from './field-explanation';

/** An explanation for people, as kubectl lays it out. */
export function explanationText(explained: Explained, color = false, width = 80): string {
  const { bold, cyan, dim } = picocolors.createColors(color);
  const head = (word: string, text: string) => `${bold(`${word}:`)}${' '.repeat(Math.max(1, 9 - word.length))}${text}`;
  const { apiVersion, kind, others, path, type, required, description, fields } = explained;
  const field = (each: ExplainedField) => [
    `  ${cyan(each.name)}  ${dim(`<${each.type}>`)}${each.required ? ' required' : ''}`,
    ...wrap(firstSentence(each.description), width, '    '),
  ];
  return [
    head('KIND', kind),
    head('VERSION', apiVersion + (others.length === 0 ? '' : ` (also in ${others.join(', ')})`)),
    ...(path === '' ? [] : [head('FIELD', `${path} ${dim(`<${type}>`)}${required ? ' required' : ''}`)]),
    '',
    ...wrap(description === '' ? 'Nothing is said of it.' : description, width, ''),
    ...facts(explained, width).flatMap((line, index) => (index === 0 ? ['', line] : [line])),
    ...(fields.length === 0 ? [] : ['', bold('FIELDS:'), ...fields.flatMap(field)]),
    '',
  ].join('\n');
}

function facts({ default: byDefault, enum: values, constraints, rules }: Explained, width: number): string[] {
  return [
    ...(byDefault === undefined ? [] : wrap(`default: ${JSON.stringify(byDefault)}`, width, '  ')),
    ...(values === undefined ? [] : wrap(`one of: ${values.map(value => (value === '' ? '""' : String(value))).join(', ')}`, width, '  ')),
    ...constraints.flatMap(constraint => wrap(`must be: ${constraint}`, width, '  ')),
    ...rules.flatMap(rule => wrap(`rule: ${rule}`, width, '  ')),
  ];
}

/** The fields of a field are described by one sentence; the whole stands in their own explanation. */
function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s+[A-Z`]|$)/s.exec(text)?.[0] ?? text;
}

function wrap(text: string, width: number, indent: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(each => each !== '')) {
    if (line !== '' && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return line === '' ? lines : [...lines, indent + line];
}
