/** The first field of what the YAML serializer makes anew for every pair that it writes. */
const SERIALIZER_FIELDS = ['anchors'];

const shapes: object[] = [];

/**
 * Keeps synthesis linear in the number of charts.
 *
 * V8 finds the shape of a plain object that grows field by field by its first field. It remembers about 1,500 first
 * fields, and gives every further object a shape of its own, which makes everything that reads it several times slower.
 * cdk8s keeps the children of a construct in such objects, by their ids, so that an app of a few thousand charts uses
 * the room up. One object for each field of a manifest, made before any app and never let go, keeps their shapes shared.
 */
export function keepShapes(fields: Iterable<string>): void {
  for (const field of new Set([...SERIALIZER_FIELDS, ...fields])) {
    const shape: { [name: string]: unknown } = {};
    shape[field] = undefined;
    shapes.push(shape);
  }
}
