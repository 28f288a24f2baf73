/** Writes one document of deploy.yaml. */
import type * as Yaml from 'yaml';
import { yaml } from '../../../on-demand';
import { Anchors } from './anchors';
import type { WrittenWord } from './component-words';
import type { DocumentWords } from './document';
import { commentText, WIDTH, YamlNodes } from './yaml-nodes';

export function writeDocument(document: DocumentWords): string {
  const library = yaml();
  const nodes = new YamlNodes();
  const anchors = new Anchors();
  const root = new library.YAMLMap();
  const version = new library.Scalar(1);
  version.minFractionDigits = 1;
  nodes.addNode(root, 'version', version);
  addWords(nodes, root, document.words, 0, anchors);
  if (document.defaults.length > 0) {
    const defaults = new library.YAMLMap();
    addWords(nodes, defaults, document.defaults, 2, anchors);
    nodes.addNode(root, 'defaults', oneLine(nodes, document.defaults) ?? defaults);
  }
  const components = new library.YAMLSeq();
  if (document.components.length === 0) components.flow = true;
  for (const { name, type, words, comments } of document.components) {
    const map = new library.YAMLMap();
    nodes.addTo(map, 'name', name, 4);
    if (type !== undefined) nodes.addTo(map, 'type', type, 4);
    addWords(nodes, map, words, 4, anchors);
    if (comments.length > 0) map.commentBefore = commentText(comments);
    components.items.push(map);
  }
  nodes.addNode(root, 'components', components, document.componentsComments);
  if (document.overrides !== undefined) nodes.addTo(root, 'overrides', document.overrides, 0);
  if (document.objects.length > 0) nodes.addNode(root, 'objects', objects(nodes, document));
  anchors.settle();
  const result = new library.Document(undefined, { version: '1.1', merge: false });
  result.contents = root as unknown as Yaml.Document['contents'];
  if (document.comments.length > 0) result.commentBefore = commentText(document.comments);
  return result.toString({ lineWidth: WIDTH, flowCollectionPadding: true, directives: false, indentSeq: true, minContentWidth: 20 });
}

function addWords(nodes: YamlNodes, map: Yaml.YAMLMap, words: readonly WrittenWord[], indent: number, anchors: Anchors): void {
  for (const { word, value, comments, isInPlace } of words) {
    const pair = nodes.addTo(map, word, value, indent, comments, isInPlace);
    if (indent > 2) anchors.add(word, value, pair);
  }
}

/** Defaults that fit on a line. */
function oneLine(nodes: YamlNodes, words: readonly WrittenWord[]): Yaml.Node | undefined {
  const node = nodes.node(Object.fromEntries(words.map(({ word, value }) => [word, value])), 'defaults: '.length, 2);
  return 'flow' in node && node.flow === true ? node : undefined;
}

function objects(nodes: YamlNodes, document: DocumentWords): Yaml.YAMLSeq {
  const list = new (yaml().YAMLSeq)();
  for (const { object, comments } of document.objects) {
    const node = nodes.node(object, 4, 4, comments);
    if (comments.own.length > 0) node.commentBefore = commentText(comments.own);
    list.items.push(node);
  }
  return list;
}
