/** The page that explains each rule under its id, so that findings can point at it. */
import type { RuleText } from '../lib/validation/admission/rule';
import { Severity } from '../lib/validation/finding';

/** What the first half of an id says. */
const THEMES: { readonly [theme: string]: string } = {
  yaml: 'Texts',
  schema: 'Schemas',
  cel: 'Rules of the CRDs',
  deploy: 'deploy.yaml',
  dgd: 'Graphs and components',
  dgdr: 'Deployment requests',
  model: 'Models',
  checkpoint: 'Checkpoints',
  lint: 'Accepted, then broken',
  reference: 'Between objects',
  name: 'Names made of names',
  tenancy: 'Dynamo namespaces',
  platform: 'Platforms',
  isolation: 'Isolation',
  object: 'Objects as a whole',
  weights: 'Weights',
  secret: 'Secrets',
  sharing: 'Sharing',
  monitoring: 'Monitoring',
  scaling: 'Scaling',
  construct: 'Constructs',
  import: 'Imports',
  convert: 'Conversions',
};

const WEIGHTS: { readonly [severity in Severity]: string } = {
  [Severity.ERROR]: 'Error',
  [Severity.WARNING]: 'Warning',
  [Severity.NOTE]: 'Note',
};

/** The page, in Markdown: a section a theme, a heading a rule. */
export function rulesPage(rules: readonly RuleText[]): string {
  const themes = new Map<string, RuleText[]>();
  for (const rule of rules) {
    const theme = rule.id.slice(0, rule.id.indexOf('/'));
    themes.set(theme, [...(themes.get(theme) ?? []), rule]);
  }
  const sections = [...themes].map(([theme, members]) => `## ${THEMES[theme] ?? theme}\n\n${members.map(section).join('\n')}`);
  return `${INTRODUCTION}\n${sections.join('\n')}`;
}

const INTRODUCTION = `<!-- Written from the rules themselves; see tools/rule-docs.ts. Changes here are lost. -->
# Rules

Each finding names its rule by one of these ids. An error is what the API server or the operator refuses; a warning is what they accept and then
break, or do differently than it is written; a note is worth knowing. Findings under \`schema/\` and \`cel/\` come from the CRDs, your own included. A rule can be switched off, or raised to an error, by its id.
`;

function section(rule: RuleText): string {
  const { id, severity = Severity.ERROR, title, why, source, passes, fails, crd, language = 'yaml' } = rule;
  const judged = crd === undefined ? '' : `With this CRD:\n\n${fenced(crd, 'yaml')}\n`;
  const said = source === undefined ? '' : ` Source: ${source}.`;
  return `### ${id}

**${title}.** ${WEIGHTS[severity]}. ${why}${said}

${judged}Fails${circumstances(rule)}:

${fenced(fails, language)}
Passes:

${fenced(passes, language)}`;
}

/** What the examples take for granted. */
function circumstances({ platform, existing, asked }: RuleText): string {
  const given = [
    ...(asked === undefined ? [] : [`\`cdk8s-dynamo ${asked}\``]),
    ...Object.entries(platform ?? {}).map(([name, value]) => `\`${name}: ${JSON.stringify(value)}\` in the platform profile`),
    ...(existing ? ['an object that the cluster has already'] : []),
  ];
  return given.length === 0 ? '' : `, with ${given.join(' and ')}`;
}

const CONTROL = /[^\P{Cc}\n]|\p{Cf}/gu;

/** Where an example would fill the page, its beginning says enough. */
const WIDEST = 200;
const LONGEST = 60;

function fenced(text: string, language: string): string {
  const lines = text.trimEnd().split('\n');
  const shown = lines.slice(0, LONGEST).map(visible);
  const rest = lines.length > LONGEST ? [`# … and ${lines.length - LONGEST} lines more`] : [];
  return `\`\`\`${language}\n${[...shown, ...rest].join('\n')}\n\`\`\`\n`;
}

function visible(line: string): string {
  const cut = line.length > WIDEST ? `${line.slice(0, WIDEST)} …` : line;
  return cut.replace(CONTROL, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
