/**
 * Takes out what ties a graph to one Dynamo namespace, so that it moves by its name or by `dynamoNamespace` alone:
 * variables, `--namespace`, and `--endpoint dyn://…`, as far as the graph without them discovers itself as before.
 */
import { fromEntries, isJson, isText, isTexts, type Json } from './json';

/** What was found, and what was done about it. */
export interface Relocation {
  readonly object: Json;
  /** What stood where: `Worker: --namespace team-a`. */
  readonly ties: readonly string[];
  /** Why nothing was taken out although something is there. */
  readonly kept?: string;
}

const VARIABLES: ReadonlySet<unknown> = new Set(['DYN_NAMESPACE', 'DYN_NAMESPACE_PREFIX']);
const ENDPOINT = /^dyn:\/\/([^./]+)\.(?:backend|prefill|decode|encoder)\.generate$/;

/** The object without its ties; as it was where it has none, or where that would not be safe. */
export function relocated(object: Json): Relocation {
  if (namesDynamoNamespace(object.spec)) return { object, ties: [] };
  const search = new TieSearch();
  const without = search.object(object);
  if (search.ties.length === 0) return { object, ties: [] };
  const kept = search.obstacle ?? obstacleOf(search.namespaces);
  return { object: kept === undefined ? without : object, ties: search.ties, ...(kept !== undefined && { kept }) };
}

/** A graph whose environment says its Dynamo namespace moves by that alone. */
function namesDynamoNamespace(spec: unknown): boolean {
  const env = isJson(spec) ? spec.env ?? spec.envs : undefined;
  return Array.isArray(env) && env.some((variable: unknown) => isJson(variable) && variable.name === 'DYNAMO_NAMESPACE');
}

function obstacleOf(namespaces: ReadonlySet<string>): string | undefined {
  if (namespaces.size <= 1) return undefined;
  return `its components stand in several Dynamo namespaces: ${[...namespaces].sort().join(', ')}`;
}

class TieSearch {
  public readonly ties: string[] = [];
  public readonly namespaces = new Set<string>();
  public obstacle?: string;
  private readonly untied: string[] = [];

  public object(object: Json): Json {
    const { spec } = object;
    if (!isJson(spec)) return object;
    const { components, services, ...rest } = spec;
    return { ...object, spec: fromEntries([
      ...Object.entries(rest),
      ['components', Array.isArray(components) ? components.map((component: unknown) => this.beta(component)) : components],
      ['services', isJson(services) ? fromEntries(Object.entries(services).map(([name, service]) => [name, this.alpha(name, service)])) : services],
    ]) };
  }

  private beta(component: unknown): unknown {
    if (!isJson(component) || !isJson(component.podTemplate) || !isJson(component.podTemplate.spec)) return component;
    const { podTemplate } = component;
    const { spec } = podTemplate as { readonly spec: Json };
    if (!Array.isArray(spec.containers)) return component;
    const name = String(component.name);
    const containers = spec.containers.map((container: unknown) => (isMain(container) ? this.container(name, container) : container));
    return this.complete(name, { ...component, podTemplate: { ...podTemplate, spec: { ...spec, containers } } });
  }

  private alpha(name: string, service: unknown): unknown {
    if (!isJson(service)) return service;
    const { extraPodSpec, envs } = service;
    const pod = isJson(extraPodSpec) && isJson(extraPodSpec.mainContainer)
      ? { ...extraPodSpec, mainContainer: this.container(name, extraPodSpec.mainContainer) }
      : extraPodSpec;
    return this.complete(name, fromEntries(Object.entries({ ...service, envs: this.variables(name, envs), extraPodSpec: pod })));
  }

  /** A component that says nothing stands in the namespace of the operator, where the others would come as well. */
  private complete(name: string, component: Json): Json {
    const isTied = this.ties.some(tie => tie.startsWith(`${name}: `));
    if (!isTied && /dynamo\.[a-z]/.test(JSON.stringify(component))) this.untied.push(name);
    if (this.untied.length > 0 && this.ties.length > 0) this.obstacle = `${this.untied.join(', ')} names none, and stands in the one of the operator`;
    return component;
  }

  private container(name: string, container: Json): Json {
    const { env, command, args } = container;
    return fromEntries(Object.entries({
      ...container, env: this.variables(name, env), command: this.tokens(name, command), args: this.tokens(name, args),
    }));
  }

  private variables(name: string, env: unknown): unknown {
    if (!Array.isArray(env)) return env;
    const kept = env.filter((variable: unknown) => !(isJson(variable) && VARIABLES.has(variable.name) && this.variable(name, variable)));
    return kept.length > 0 ? kept : undefined;
  }

  private variable(name: string, variable: Json): boolean {
    this.ties.push(`${name}: ${String(variable.name)}`);
    if (isText(variable.value)) this.namespaces.add(variable.value);
    else this.obstacle = `${name} takes ${String(variable.name)} from elsewhere`;
    return true;
  }

  private tokens(name: string, tokens: unknown): unknown {
    if (!isTexts(tokens)) return tokens;
    const kept: string[] = [];
    for (let index = 0; index < tokens.length; index++) {
      const [flag, joined] = splitFlag(tokens[index]);
      const value = joined ?? tokens[index + 1];
      if (value === undefined || !this.flag(name, flag, value)) kept.push(tokens[index]);
      else if (joined === undefined) index++;
    }
    return kept;
  }

  private flag(name: string, flag: string, value: string): boolean {
    const namespace = flag === '--namespace' ? value : flag === '--endpoint' ? ENDPOINT.exec(value)?.[1] : undefined;
    if (namespace === undefined) {
      if (flag === '--endpoint' && value.startsWith('dyn://')) this.strange(name, value);
      return false;
    }
    this.ties.push(`${name}: ${flag} ${value}`);
    this.namespaces.add(namespace);
    return true;
  }

  private strange(name: string, endpoint: string): void {
    this.ties.push(`${name}: --endpoint ${endpoint}`);
    this.obstacle = `${name} has an endpoint of its own, ${endpoint}, which others may call by it`;
  }
}

function isMain(container: unknown): container is Json {
  return isJson(container) && container.name === 'main';
}

function splitFlag(token: string): readonly [flag: string, value: string | undefined] {
  const equals = token.startsWith('--') ? token.indexOf('=') : -1;
  return equals < 0 ? [token, undefined] : [token.slice(0, equals), token.slice(equals + 1)];
}
