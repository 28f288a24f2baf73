/** Dynamo namespaces that are written where a graph cannot be moved from, or where they contradict the graph's own. */
import { DynamoNamespace } from '../../tenancy/dynamo-namespace';
import type { VariableView } from '../admission/container-view';
import { graph } from '../admission/examples';
import type { ComponentView, GraphView } from '../admission/graph-view';
import { componentRule, graphRule, type Found, type Rule } from '../admission/rule';
import { Severity } from '../finding';
import { launchesOf, type Launch } from './launch';

const MEND = 'drop it, and name the Dynamo namespace of the graph (dynamoNamespace); every component then gets it';
const VLLM = 'command: [python3, -m, dynamo.vllm]\nargs: [--model, llama';

/** What a graph that names `llama` gives its components. */
const NAMED = 'env:\n  - name: DYNAMO_NAMESPACE\n    value: llama\n  - name: DYN_NAMESPACE\n    value: llama_-';

const variable = (name: string, value: string) => `env:\n  - name: ${name}\n    value: ${value}`;

export const namespaceLints: readonly Rule[] = [
  componentRule({
    severity: Severity.WARNING,
    id: 'lint/hard-coded-endpoint',
    title: 'No Dynamo namespace is written into a command',
    why: 'The operator computes the Dynamo namespace from the Kubernetes namespace, the graph and the generation of the workers; a literal one finds nothing. '
      + 'Without it, the same command serves in any Dynamo namespace.',
    passes: graph({ main: `${VLLM}]` }),
    fails: graph({ main: `${VLLM}, --endpoint, dyn://llama.backend.generate]` }),
    * check(component, view) {
      for (const each of launchesOf(component, view)) yield* literalNamespaces(each.launches, each.script?.path ?? each.path);
    },
  }),
  graphRule({
    severity: Severity.WARNING,
    id: 'lint/hard-coded-namespace',
    title: 'No Dynamo namespace is written into the environment by hand',
    why: 'DYN_NAMESPACE is the operator\'s, and the library\'s where a graph names its Dynamo namespace: frontends need the prefix that goes with it, and '
      + 'workers a suffix for each generation. Written by hand it goes with neither, and the graph cannot be moved.',
    passes: graph({ spec: NAMED }),
    fails: graph({ main: variable('DYN_NAMESPACE', 'llama') }),
    check: handWritten,
  }),
  componentRule({
    severity: Severity.ERROR,
    id: 'tenancy/component-leaves',
    title: 'Components stay in the Dynamo namespace of their graph',
    why: 'A component that registers elsewhere is served by the frontends of others, and not by those of its graph. Where that is what you want, switch '
      + 'this rule off for the graph, or give the component a graph of its own.',
    passes: graph({ spec: NAMED }),
    fails: graph({ spec: NAMED, main: variable('DYN_NAMESPACE', 'qwen_-') }),
    * check(component, view) {
      const own = namedNamespace(view);
      if (own === undefined) return;
      for (const { name, value, path } of literals(component)) {
        const wanted = valuesOf(own).get(name);
        if (wanted === undefined || value === wanted) continue;
        yield { path: `${path}.value`, message: `${name} is "${value}", but the graph is in the Dynamo namespace "${own.path}"`, mend: `drop it; the graph sets ${name} itself` };
      }
    },
  }),
];

const ENDPOINT = /^dyn:\/\/([^./$]+)\./;
const NAMESPACE_FLAGS = ['namespace', 'namespace-prefix'];

function* literalNamespaces(launches: readonly Launch[], path: string): Iterable<Found> {
  for (const { words, flags } of launches) {
    for (const word of words) {
      const namespace = ENDPOINT.exec(word.slice(word.indexOf('=') + 1))?.[1];
      if (namespace) yield { path, message: `${word} names the Dynamo namespace ${namespace}`, mend: 'use $(DYN_NAMESPACE), or leave the flag away' };
    }
    for (const flag of NAMESPACE_FLAGS) {
      const value = flags.get(flag);
      if (value && !value.includes('$')) yield { path, message: `--${flag} ${value} names a Dynamo namespace`, mend: MEND };
    }
  }
}

/** The variables that the runtime and the operator read, as a graph in a Dynamo namespace has them. */
function valuesOf(namespace: DynamoNamespace): ReadonlyMap<string, string> {
  return new Map([
    ['DYNAMO_NAMESPACE', namespace.path], ['DYN_NAMESPACE', namespace.encoded], ['DYN_NAMESPACE_PREFIX', namespace.discoveryPrefix],
  ]);
}

const NAMES: ReadonlySet<string> = new Set(['DYNAMO_NAMESPACE', 'DYN_NAMESPACE', 'DYN_NAMESPACE_PREFIX']);

interface Literal extends VariableView {
  readonly value: string;
}

function isLiteral(variable: VariableView): variable is Literal {
  return NAMES.has(variable.name) && variable.value !== undefined && !variable.value.includes('$(');
}

function literals(component: ComponentView): Literal[] {
  return component.containers.flatMap(({ variables }) => variables.filter(isLiteral));
}

/** The Dynamo namespace that a graph names, where path and encoding agree. */
function namedNamespace({ variables }: GraphView): DynamoNamespace | undefined {
  const path = variables.find(({ name }) => name === 'DYNAMO_NAMESPACE')?.value;
  const encoded = variables.find(({ name }) => name === 'DYN_NAMESPACE')?.value;
  if (path === undefined || encoded === undefined) return undefined;
  try {
    const namespace = DynamoNamespace.of(path);
    return namespace.encoded === encoded ? namespace : undefined;
  } catch {
    return undefined;
  }
}

/** In a graph that names its Dynamo namespace, what differs from it is an error of another rule. */
function* handWritten(view: GraphView): Iterable<Found> {
  if (namedNamespace(view) !== undefined) return;
  for (const { name, value, path } of [...view.variables.filter(isLiteral), ...view.components.flatMap(literals)]) {
    // Once the runtime reads the path itself, it is all that a manifest of another author sets.
    if (name !== 'DYNAMO_NAMESPACE') yield { path: `${path}.value`, message: `${name} is "${value}", written by hand`, mend: MEND };
  }
}
