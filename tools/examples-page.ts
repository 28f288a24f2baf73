/** The page of the examples: what each shows, in its own words, and the forms that it has. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Section {
  readonly title: string;
  readonly names: readonly string[];
}

/** In the order in which a reader meets the questions; what is in none of them comes last. */
const SECTIONS: readonly Section[] = [
  { title: 'First graphs', names: ['single-worker', 'mocker', 'aggregated', 'aggregated-kv-router'] },
  { title: 'Prefill and decode apart', names: ['prefill-decode', 'prefill-decode-kv-router', 'multinode-prefill-decode', 'multinode-aggregated'] },
  { title: 'What engines can do', names: ['speculative-decoding', 'multimodal', 'kv-offload', 'lora', 'gpu-memory-service', 'checkpoint', 'xpu'] },
  {
    title: 'Several graphs',
    names: ['variants', 'default-frontend', 'version-frontends', 'weighted-versions', 'two-models-one-gateway', 'endpoint-picker', 'two-tenants', 'company'],
  },
  { title: 'What stands beside a graph', names: ['weights', 'monitoring', 'scaling', 'planner', 'graph-request', 'platform', 'gitops', 'helm-and-compose'] },
];

/** Folder of the archetypes with all that stands beside them. */
const WHOLE_APPS = 'in-production/';

const FORMS = [['TypeScript', '.ts'], ['deploy.yaml', '.deploy.yaml']] as const;

const FORM = /(\.deploy\.yaml|\.ts)$/;

/** The page, in Markdown, of the examples in `folder`. */
export function examplesPage(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file => FORM.test(file) && file !== 'main.ts').sort();
  const names = [...new Set(files.map(file => file.replace(FORM, '')))];
  const whole = names.filter(name => name.startsWith(WHOLE_APPS));
  const placed = new Set([...SECTIONS.flatMap(section => section.names), ...whole]);
  const others = [
    { title: 'In production, with everything beside them', names: whole },
    { title: 'More', names: names.filter(name => !placed.has(name)) },
  ];
  const sections = [...SECTIONS, ...others]
    .map(section => ({ ...section, names: section.names.filter(name => names.includes(name)) })).filter(section => section.names.length > 0);
  return `${INTRODUCTION}\n${sections.map(section => sectionText(section, folder, files)).join('\n')}`;
}

const INTRODUCTION = `<!-- Written from the first comments of the examples; see tools/examples-page.ts. Changes here are lost. -->
# Examples

Each is a program, or a deploy.yaml, of its own. \`npx cdk8s synth\` in the checkout writes the manifests of all programs to \`dist/\`;
\`npx tsx lib/cli/main.ts synth examples/single-worker.deploy.yaml\` those of one deploy.yaml. Where both forms are there, they write the same.
`;

function sectionText({ title, names }: Section, folder: string, files: readonly string[]): string {
  const rows = names.map(name => {
    const forms = FORMS.map(([, ending]) => `${name}${ending}`).filter(file => files.includes(file));
    const links = FORMS.map(([form, ending]) => forms.includes(`${name}${ending}`) ? `[${form}](${name}${ending})` : '');
    return `| **${name}** | ${firstWords(readFileSync(join(folder, forms[0]), 'utf8'))} | ${links.join(' | ')} |`;
  });
  return `## ${title}\n\n| | | | |\n|---|---|---|---|\n${rows.join('\n')}\n`;
}

/** The first comment, up to which manifest it re-creates. */
function firstWords(text: string): string {
  const comment = /^\/\*\*([^]*?)\*\//.exec(text)?.[1] ?? /^(?:#.*\n)+/.exec(text)?.[0] ?? '';
  const words = comment.replace(/^\s*[*#] ?/gm, ' ').replaceAll(/\s+/g, ' ').trim();
  return words.replace(/ (Re-creates|Writes besides).*$/, '');
}
