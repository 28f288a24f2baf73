import { schemaOf } from '../../schemas';
import { validateObject } from '../../validation/validate-object';
import { isText, type Json } from './json';

/** Whether an object fits the schema of its kind, so that a program can say it in types. */
export function isTyped(object: Json): boolean {
  const { apiVersion, kind } = object;
  return isText(apiVersion) && isText(kind) && schemaOf(apiVersion, kind) !== undefined && validateObject(object).length === 0;
}
