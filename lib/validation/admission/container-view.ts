import { count, list, record, text, texts, type Wire } from './wire';

/** A variable of a container, with its place. */
export interface VariableView {
  readonly name: string;
  /** The literal value; nothing where it comes from elsewhere. */
  readonly value?: string;
  readonly path: string;
}

/** A container of either API version, with the places of its fields in its own version. */
export interface ContainerView {
  readonly name: string;
  readonly path: string;
  readonly raw: Wire;
  readonly image?: string;
  readonly command: readonly string[];
  readonly args: readonly string[];
  readonly variables: readonly VariableView[];
  readonly limits: Wire;
  readonly limitsPath: string;
  readonly volumeMounts: readonly Wire[];
  /** GPUs by the limits; nothing where none are named. */
  readonly gpus?: number;
}

/** Reads a container as Kubernetes has it. */
export function containerView(raw: Wire, path: string): ContainerView {
  const limits = record(record(raw.resources).limits);
  return {
    name: text(raw.name) ?? '',
    path,
    raw,
    image: text(raw.image),
    command: texts(raw.command),
    args: texts(raw.args),
    variables: variableViews(raw.env, `${path}.env`),
    limits,
    limitsPath: `${path}.resources.limits`,
    volumeMounts: list(raw.volumeMounts).map(record),
    gpus: gpuCount(limits),
  };
}

/** Reads the containers of a list. */
export function containerViews(raw: unknown, path: string): ContainerView[] {
  return list(raw).map((container, index) => containerView(record(container), `${path}[${index}]`));
}

/** Reads a list of variables. */
export function variableViews(raw: unknown, path: string): VariableView[] {
  return list(raw).map((item, index) => {
    const variable = record(item);
    return { name: text(variable.name) ?? '', value: literal(variable.value), path: `${path}[${index}]` };
  });
}

function literal(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

const GPU = /^(nvidia\.com\/(gpu|mig-.+)|amd\.com\/gpu|gpu\.intel\.com\/.+)$/;

/** GPUs of a map of resources; nothing where it names none or the count is no number. */
export function gpuCount(resources: Wire): number | undefined {
  let gpus: number | undefined;
  for (const name of Object.keys(resources)) {
    if (!GPU.test(name)) continue;
    const named = count(resources[name]);
    if (named !== undefined) gpus = (gpus ?? 0) + named;
  }
  return gpus;
}
