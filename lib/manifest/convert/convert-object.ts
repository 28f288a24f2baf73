/** One object from one API version to the other. */
import { isRecord, isSet, record, type Wire } from '../../validation/admission/wire';
import type { Conversion, Fields } from './conversion';
import { convertedSpec, type Version } from './spec';
import { returned, WAY_BACK, wayBack } from './way-back';

/** How objects are converted. */
export interface ConvertOptions {
  /** Whether to leave out the annotation that leads back to the very same object. Default: it is written where needed. */
  readonly withoutWayBack?: boolean;
}

/** The object in `target`. It shares what it can with `source`, which stays as it is. */
export function convertObject(conversion: Conversion, source: Wire, target: Version, options: ConvertOptions = {}): Wire {
  const object: Fields = {};
  for (const key of Object.keys(source)) {
    if (key === 'apiVersion') conversion.put(object, key, target, source, key);
    else if (key === 'status') conversion.note('convert/status-left-out', 'status', 'is left out; the operator writes it');
    else if (key === 'spec') addSpec(conversion, object, source, target);
    else if (key === 'metadata') addMetadata(conversion, object, source);
    else conversion.carry(object, source, key);
  }
  if (options.withoutWayBack) return object;
  const note = wayBack(withoutNote(source), object, target);
  return note === undefined ? object : annotated(conversion, object, note);
}

function addSpec(conversion: Conversion, object: Fields, source: Wire, target: Version): void {
  const spec = convertedSpec(conversion, source, target);
  if (spec) conversion.put(object, 'spec', returned(source, spec, target), source, 'spec');
}

function addMetadata(conversion: Conversion, object: Fields, source: Wire): void {
  conversion.put(object, 'metadata', withoutNote(source).metadata, source, 'metadata');
}

/** An object as it was without the note of an earlier conversion. */
function withoutNote(source: Wire): Wire {
  const metadata = record(source.metadata);
  if (!isRecord(metadata.annotations) || !isSet(metadata.annotations[WAY_BACK])) return source;
  const { [WAY_BACK]: _note, ...annotations } = metadata.annotations;
  const { annotations: _all, ...rest } = metadata;
  return { ...source, metadata: Object.keys(annotations).length > 0 ? { ...metadata, annotations } : rest };
}

function annotated(conversion: Conversion, object: Fields, note: string): Wire {
  const metadata = record(object.metadata);
  const annotations = { ...record(metadata.annotations), [WAY_BACK]: note };
  const result: Fields = { ...object };
  const origin = conversion.originOf(object, 'metadata');
  const value = { ...metadata, annotations };
  if (origin) conversion.put(result, 'metadata', value, origin.source, origin.key);
  else result.metadata = value;
  for (const key of Object.keys(object)) {
    const from = conversion.originOf(object, key);
    if (from && key !== 'metadata') conversion.put(result, key, object[key], from.source, from.key);
  }
  return result;
}
