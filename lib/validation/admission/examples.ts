/** The examples that rules carry: whole manifests, put together from what matters to the rule. */

/** What differs in an example graph; all of it lines of YAML. */
export interface GraphExample {
  /** Fields of `metadata`. */
  readonly metadata?: string;
  /** Name of the graph. */
  readonly name?: string;
  /** Fields of `spec`. */
  readonly spec?: string;
  /** Name of the component. */
  readonly component?: string;
  /** Fields of the component. */
  readonly fields?: string;
  /** Fields of the pod's metadata. */
  readonly podMetadata?: string;
  /** Fields of the pod's spec. */
  readonly pod?: string;
  /** Image of the main container. */
  readonly image?: string;
  /** Fields of the main container. */
  readonly main?: string;
  /** Items of the containers beside the main one. */
  readonly sidecars?: string;
  /** Items of the components beside this one. */
  readonly others?: string;
}

const IMAGE = 'registry.example/vllm-runtime:1.5.0';

/** A frontend beside the component of an example. */
export const FRONTEND = `- name: Frontend
  type: frontend
  podTemplate:
    spec:
      containers:
        - name: main
          image: registry.example/frontend:1.5.0`;

/** A v1beta1 graph of one component. */
export function graph(example: GraphExample = {}): string {
  return document([
    'apiVersion: nvidia.com/v1beta1',
    'kind: DynamoGraphDeployment',
    'metadata:',
    indent(`name: ${example.name ?? 'llama'}`, 2),
    indent(example.metadata, 2),
    'spec:',
    indent(example.spec, 2),
    '  components:',
    indent(`- name: ${example.component ?? 'Worker'}`, 4),
    indent(betaFields(example), 6),
    indent(example.others, 4),
  ]);
}

/** A v1beta1 component that stands alone. */
export function standalone(example: GraphExample = {}): string {
  return document([
    'apiVersion: nvidia.com/v1beta1',
    'kind: DynamoComponentDeployment',
    'metadata:',
    indent(`name: ${example.name ?? 'worker'}`, 2),
    indent(example.metadata, 2),
    'spec:',
    indent(example.spec, 2),
    indent(betaFields(example), 2),
  ]);
}

/** A v1alpha1 graph of one service. */
export function alphaGraph(example: GraphExample = {}): string {
  return document([
    'apiVersion: nvidia.com/v1alpha1',
    'kind: DynamoGraphDeployment',
    'metadata:',
    indent(`name: ${example.name ?? 'llama'}`, 2),
    indent(example.metadata, 2),
    'spec:',
    indent(example.spec, 2),
    '  services:',
    indent(`${example.component ?? 'Worker'}:`, 4),
    indent(alphaFields(example), 6),
  ]);
}

/** A v1alpha1 service that stands alone, with these fields besides. */
export function alphaStandalone(fields?: string): string {
  return document([
    'apiVersion: nvidia.com/v1alpha1',
    'kind: DynamoComponentDeployment',
    'metadata:',
    '  name: worker',
    'spec:',
    indent(fields, 2),
    indent(alphaFields({}), 2),
  ]);
}

/** The object before and after a change. */
export function change(before: string, after: string): string {
  return `${before}---\n${after}`;
}

function betaFields({ fields, podMetadata, pod, image, main, sidecars }: GraphExample): string {
  return document([
    fields ?? 'type: worker',
    'podTemplate:',
    podMetadata && `  metadata:\n${indent(podMetadata, 4)}`,
    '  spec:',
    indent(pod, 4),
    '    containers:',
    '      - name: main',
    image === '' ? undefined : `        image: ${image ?? IMAGE}`,
    indent(main, 8),
    indent(sidecars, 6),
  ]);
}

function alphaFields({ fields, pod, image, main }: GraphExample): string {
  return document([
    fields ?? 'componentType: worker',
    'extraPodSpec:',
    indent(pod, 2),
    '  mainContainer:',
    image === '' ? undefined : `    image: ${image ?? IMAGE}`,
    indent(main, 4),
  ]);
}

function document(lines: readonly (string | undefined)[]): string {
  return `${lines.filter(line => line !== undefined && line !== '').join('\n').replace(/\n+$/, '')}\n`;
}

function indent(lines: string | undefined, width: number): string | undefined {
  return lines?.trimEnd().split('\n').map(line => ' '.repeat(width) + line).join('\n');
}
