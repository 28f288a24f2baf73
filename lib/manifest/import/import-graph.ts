import { commandWords } from './command-words';
import { exactGraph, says } from './exact-graph';
import { hoist, type HoistedGraph } from './hoist';
import type { ImportedGraph } from './imported-graph';
import { isEqual, type Json } from './json';
import { readGraph } from './read-graph';
import { typedPart } from './typed-part';

/**
 * A DynamoGraphDeployment in words that say exactly what it says, the shortest that do; nothing where no words can.
 *
 * @param object the object without nulls
 */
export function importGraph(object: Json): HoistedGraph | undefined {
  const read = readGraph(typedPart(object)) ?? readGraph(object);
  if (!read) return undefined;
  const plain = exactGraph(read, object);
  if (!plain) return undefined;
  const graph = withCommands(read, plain, object);
  const hoisted = hoist(graph);
  return hoisted.hoisted.length === 0 || says(hoisted.graph, object) ? hoisted : { graph, hoisted: [] };
}

/** The graph with props for commands, but for components that would need overrides because of them. */
function withCommands(read: ImportedGraph, plain: ImportedGraph, object: Json): ImportedGraph {
  const worded = read.components.map(commandWords);
  if (worded.every((component, index) => component === read.components[index])) return plain;
  const exact = exactGraph({ ...read, components: worded }, object);
  if (!exact) return plain;
  const components = exact.components.map(({ words }, index) =>
    (isEqual(words.overrides, plain.components[index].words.overrides) ? worded : read.components)[index]);
  if (components.every((component, index) => component === worded[index])) return exact;
  return exactGraph({ ...read, components }, object) ?? plain;
}
