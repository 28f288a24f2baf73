import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GraphPicture, TenancyPicture } from 'cdk8s-dynamo';
import fc from 'fast-check';
import { layout } from '../../lib/manifest/picture/layout';
import type { Picture } from '../../lib/manifest/picture/picture';

const GRAPH = readFileSync(join(__dirname, 'picture-graph.yaml'), 'utf8');

const picture = (text: string) => GraphPicture.ofTexts([{ file: 'graph.yaml', text }]);

function tenant(name: string, namespace: string | undefined, types: string[]) {
  return {
    apiVersion: 'nvidia.com/v1beta1',
    kind: 'DynamoGraphDeployment',
    metadata: { name, namespace: 'prod' },
    spec: {
      ...(namespace !== undefined && { env: [{ name: 'DYNAMO_NAMESPACE', value: namespace }] }),
      components: types.map(type => ({ name: `${name}-${type}`, type })),
    },
  };
}

describe('the picture of a graph', () => {
  test('in Mermaid', () => {
    expect(picture(GRAPH).toMermaid()).toBe(`flowchart LR
  subgraph n1["qwen3-32b · namespace inference · Dynamo namespace inference-qwen3-32b · 56 GPUs"]
    n2("<b>Frontend</b><br/>frontend × 2<br/>http 8000")
    n3["<b>Prefill</b><br/>prefill × 2<br/>4 GPUs × 2 = 8<br/>system 9090 · nixl 19090"]
    n5["<b>Decode</b><br/>decode × 3<br/>8 GPUs a node × 2 nodes × 3 = 48<br/>system 9090 · nixl 19090"]
    n7["<b>Planner</b><br/>planner × 1<br/>metrics 9085 · system 9090"]
  end
  n4[("<b>weights</b><br/>PersistentVolumeClaim<br/>500Gi · ReadWriteMany")]
  n6[("<b>engine-config</b><br/>ConfigMap")]
  n9(["<b>chat</b><br/>HTTPRoute<br/>chat.example.com<br/>through public"])
  n10{{"<b>decode</b><br/>ScaledObject<br/>2 to 6 replicas"}}
  n8>"<b>qwen3-32b</b><br/>PodMonitor<br/>scrapes system"]
  n11[["<b>download-qwen3-32b</b><br/>Job"]]
  n9 --> n2
  n2 --> n3
  n2 --> n5
  n3 -->|"KV cache"| n5
  n3 -.->|"/models"| n4
  n5 -.->|"/models"| n4
  n5 -.->|"/etc/engine"| n6
  n10 -.-> n5
  n8 -.-> n3
  n8 -.-> n5
  n11 -.-> n4
`);
  });

  test('counts GPUs by node and in all', () => {
    expect(picture(GRAPH).totalGpus).toBe(56);
    const { graphs } = JSON.parse(picture(GRAPH).toJson()) as { graphs: { gpus: number; components: { name: string; gpusPerNode: number; nodes: number; gpus: number }[] }[] };
    expect(graphs[0].components.map(({ name, gpusPerNode, nodes, gpus }) => [name, gpusPerNode, nodes, gpus]))
      .toEqual([['Frontend', 0, 1, 0], ['Prefill', 4, 1, 8], ['Decode', 8, 2, 48], ['Planner', 0, 1, 0]]);
  });

  test('in DOT and in SVG has every box, and the same bytes each time', () => {
    expect(picture(GRAPH).toDot()).toContain('n5 [label="Decode\\ndecode × 3\\n8 GPUs a node × 2 nodes × 3 = 48\\nsystem 9090 · nixl 19090", shape=box');
    const svg = picture(GRAPH).toSvg();
    for (const text of ['Frontend', 'Prefill', 'Decode', 'Planner', 'weights', 'engine-config', 'chat', 'PodMonitor', '/models', 'KV cache']) expect(svg).toContain(`>${text}</text>`);
    expect(picture(GRAPH).toSvg()).toBe(svg);
  });

  test('draws v1alpha1 too, and nothing from nothing', () => {
    const alpha = 'apiVersion: nvidia.com/v1alpha1\nkind: DynamoGraphDeployment\nmetadata: {name: a}\nspec: {services: {W: {componentType: worker, replicas: 2, resources: {limits: {gpu: "4"}}}}}\n';
    expect(picture(alpha).totalGpus).toBe(8);
    expect(picture('').toSvg()).toContain('0 graphs');
    expect(picture('a: [').ok).toBe(false);
  });

  test('boxes overlap neither each other nor the edge', () => {
    const boxes = [...picture(GRAPH).toSvg().matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)" rx="\d+" fill="#\w+" stroke/g)].map(found => found.slice(1).map(Number));
    expect(boxes).toHaveLength(10);
    for (const [index, [x, y, width, height]] of boxes.entries()) {
      expect(Math.min(x, y)).toBeGreaterThan(0);
      for (const [otherX, otherY, otherWidth, otherHeight] of boxes.slice(index + 1)) {
        expect(x + width <= otherX || otherX + otherWidth <= x || y + height <= otherY || otherY + otherHeight <= y).toBe(true);
      }
    }
  });
});

describe('layout', () => {
  /** A part of a picture: as large as `text` makes it, and told apart by `name`. */
  const part = (name: string, text: string): Picture => ({
    title: 'parts',
    frames: [{ id: `${name} frame`, title: `frame ${text}` }],
    boxes: ['a', 'b', 'c', 'd'].map(box => ({ id: `${name} ${box}`, title: text, lines: [box], kind: 'worker' as const, ...(box !== 'd' && { frame: `${name} frame` }) })),
    lines: [['a', 'b', text], ['a', 'c'], ['c', 'd'], ['b', 'd']].map(([from, to, label]) => ({ from: `${name} ${from}`, to: `${name} ${to}`, kind: 'flow' as const, label })),
  });
  /** What is drawn of a part, from its own corner, to the tenth of a pixel. */
  const drawn = (picture: Picture, name: string) => {
    const { boxes, frames, lines } = layout(picture);
    const own = boxes.filter(({ box }) => box.id.startsWith(`${name} `));
    const [frame] = frames.filter(({ x, y }) => own.some(box => box.box.frame !== undefined && box.x > x && box.y > y && box.x - x < 40 && box.y - y < 80));
    const [left, top] = [Math.min(frame.x, ...own.map(({ x }) => x)), Math.min(frame.y, ...own.map(({ y }) => y))];
    const at = (place: { x: number; y: number }) => [Math.round(10 * (place.x - left)), Math.round(10 * (place.y - top))];
    return {
      boxes: own.map(box => [box.title, box.lines, box.width, box.height, ...at(box)]),
      frame: [frame.title, frame.width, frame.height, ...at(frame)],
      lines: lines.filter(({ line }) => line.from.startsWith(`${name} `)).map(({ line, points, label }) => [line.from.slice(name.length), points.map(at), label?.text]),
    };
  };

  test('places a part beside others as it places it alone, and writes its own texts', () => {
    const texts = ['qwen3-32b', 'llama-70b', 'a text that is longer', 'gemma-27b'];
    const parts = texts.map((text, index) => part(`part${index}`, text));
    const all: Picture = {
      title: 'parts', boxes: parts.flatMap(({ boxes }) => boxes), frames: parts.flatMap(({ frames }) => frames), lines: parts.flatMap(({ lines }) => lines),
    };
    for (const [index, alone] of parts.entries()) expect(drawn(all, `part${index}`)).toEqual(drawn(alone, `part${index}`));
  });
});

describe('hostile names', () => {
  const hostile = '"]; click n1 "javascript:alert(1)" <script>&\' \\ ` # } end\nn9 --> n1 \u0000\u202e';
  const objects = [{
    apiVersion: 'nvidia.com/v1beta1',
    kind: 'DynamoGraphDeployment',
    metadata: { name: hostile, namespace: hostile },
    spec: { components: [{ name: hostile, type: 'frontend' }, { name: 'w', type: 'worker', podTemplate: { spec: { containers: [{ name: 'main', volumeMounts: [{ name: hostile, mountPath: hostile }] }] } } }] },
  }];

  test('stay names in Mermaid', () => {
    const text = GraphPicture.ofObjects(objects).toMermaid();
    for (const line of text.trim().split('\n').slice(1)) expect(line).toMatch(/^ +(?:n\d+[([>{]{1,2}"[^"]*"[)\]}]{1,2}|subgraph n\d+\["[^"]*"\]|end|n\d+ [-.=]+> ?(?:\|"[^"]*"\| )?n\d+)$/);
    expect(text.replaceAll(/<\/?b>|<br\/>/g, '')).not.toMatch(/<|javascript:[^#]*"/);
  });

  test('stay names in DOT and SVG', () => {
    for (const line of GraphPicture.ofObjects(objects).toDot().trim().split('\n')) expect((line.replaceAll(/\\./g, '').match(/"/g) ?? []).length % 2).toBe(0);
    const svg = GraphPicture.ofObjects(objects).toSvg();
    expect(svg).not.toContain('<script');
    expect(svg).not.toMatch(/[\u0000\u202e]/);
  });

  test('whatever they are, the SVG is well-formed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), name => {
      const svg = GraphPicture.ofObjects([{ ...objects[0], metadata: { name: name || 'a' }, spec: { components: [{ name, type: 'worker' }] } }]).toSvg();
      const texts = svg.replaceAll(/<\/?(?:svg|title|style|defs|marker|path|rect|text|g)\b[^<>]*>/g, '');
      expect(texts).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot|#39);)/);
    }), { numRuns: 200 });
  });
});

describe('the picture of a tenancy', () => {
  const objects = [
    tenant('everything', 'default', ['frontend']),
    tenant('chat', 'llama', ['frontend', 'worker']),
    tenant('chat-a', 'llama/version-a', ['frontend', 'worker']),
    tenant('other', 'llama2', ['frontend', 'worker']),
    tenant('old', undefined, ['frontend', 'worker']),
    tenant('old-b', undefined, ['worker']),
  ];

  test('as a table', () => {
    expect(TenancyPicture.ofObjects(objects).toTable().split('\n\n')[0]).toBe(`\
NAMESPACE   DYNAMO NAMESPACE        GRAPH        LOOKS FOR            SERVES (STARTS-WITH)          SERVES (BOUNDARY)             SERVES (EXACT)
prod        default                 everything   (everything)         chat,chat-a,old,old-b,other   chat,chat-a,old,old-b,other   chat,chat-a,old,old-b,other
prod        llama                   chat         llama_-              chat,chat-a                   chat,chat-a                   chat
prod        llama/version-a         chat-a       llama_-version_a_-   chat-a                        chat-a                        chat-a
prod        llama2                  other        llama2_-             other                         other                         other
prod        prod-old (operator)     old          prod-old             old,old-b!                    old,old-b!                    old
prod        prod-old-b (operator)   old-b        -                    -                             -                             -`);
  });

  test('says what is wrong', () => {
    const tenancy = TenancyPicture.ofObjects(objects);
    expect(tenancy.ok).toBe(false);
    expect(tenancy.toTable()).toContain('[tenancy/leak]');
    expect(tenancy.toMermaid()).toMatch(/==>\|"leak"\|/);
    expect(TenancyPicture.ofObjects(objects.slice(0, 4)).ok).toBe(true);
  });

  test('draws the tree', () => {
    const svg = TenancyPicture.ofObjects(objects).toSvg();
    for (const text of ['Kubernetes namespace prod', 'llama/version-a', 'serves (not if exact)', 'leak']) expect(svg).toContain(`>${text}</text>`);
  });
});

test('a thousand graphs are drawn', () => {
  const objects = Array.from({ length: 1000 }, (_, index) => tenant(`g${index}x`, `team${index % 20}/v${index}`, ['frontend', 'worker']));
  expect(TenancyPicture.ofObjects(objects).toSvg().match(/registers as/g)).toHaveLength(1000);
  expect(TenancyPicture.ofObjects(objects).toTable().split('\n').length).toBeGreaterThan(1000);
});
