/** DynamoModel. */
import { change } from '../examples';
import { objectChangeRule, objectRule, type Rule } from '../rule';
import { record, text } from '../wire';

const SOURCE = 'operator, validation of models';
const KINDS = ['DynamoModel'];
const LORA_SOURCE = /^(s3:\/\/|hf:\/\/|file:\/\/\/)/;

function model({ name = 'meta-llama/Llama-3.1-8B', base = 'meta-llama/Llama-3.1-8B', type = 'base', uri = '' }): string {
  return `apiVersion: nvidia.com/v1alpha1
kind: DynamoModel
metadata:
  name: llama
spec:
  modelName: ${name}
  baseModelName: ${base}
  modelType: ${type}
${uri === '' ? '' : `  source:\n    uri: ${uri}\n`}`;
}

function nameRule(id: string, field: string, what: string, passes: string, fails: string): Rule {
  return objectRule({
    id,
    kinds: KINDS,
    title: `A model has ${what}`,
    why: 'The schema lets it be empty; the operator does not.',
    source: SOURCE,
    passes,
    fails,
    * check({ spec }) {
      if (record(spec)[field] === '') yield { path: `spec.${field}`, message: 'must not be empty' };
    },
  });
}

function immutableRule(id: string, field: string, title: string, why: string, passes: string, fails: string): Rule {
  return objectChangeRule({
    id,
    kinds: KINDS,
    title,
    why,
    source: SOURCE,
    passes,
    fails,
    * compare(before, after) {
      const [was, is] = [before, after].map(({ spec }) => text(record(spec)[field]) ?? (field === 'modelType' ? 'base' : ''));
      if (was !== is) {
        yield {
          path: `spec.${field}`,
          message: `cannot change from ${JSON.stringify(was)} to ${JSON.stringify(is)}`,
          mend: 'delete the model and create it anew',
        };
      }
    },
  });
}

export const modelRules: readonly Rule[] = [
  nameRule('model/name-empty', 'modelName', 'a name', model({}), model({ name: '""' })),
  nameRule('model/base-name-empty', 'baseModelName', 'the name of its base model', model({}), model({ base: '""' })),
  objectRule({
    id: 'model/lora-source',
    kinds: KINDS,
    title: 'A LoRA has a source that engines can load',
    why: 'They know s3://, hf:// and file:/// only.',
    source: SOURCE,
    passes: model({ name: 'llama-sql', type: 'lora', uri: 'hf://example/llama-sql' }),
    fails: model({ name: 'llama-sql', type: 'lora', uri: 'https://models.example/llama-sql' }),
    * check(object) {
      const spec = record(object.spec);
      const uri = text(record(spec.source).uri) ?? '';
      if (spec.modelType !== 'lora' || LORA_SOURCE.test(uri)) return;
      yield {
        path: 'spec.source.uri',
        message: uri === '' ? 'is required for a LoRA, but not set' : `must begin with s3://, hf:// or file:///, but is ${JSON.stringify(uri)}`,
      };
    },
  }),
  immutableRule('model/base-name-changed', 'baseModelName', 'The base model of a model does not change',
    'Its endpoints are found by it.',
    change(model({}), model({ name: 'llama' })), change(model({}), model({ base: 'meta-llama/Llama-3.3-70B' }))),
  immutableRule('model/type-changed', 'modelType', 'The type of a model does not change',
    'A LoRA is loaded into endpoints, a base model is what they serve.',
    change(model({}), model({})),
    change(model({ uri: 'hf://example/llama-sql' }), model({ uri: 'hf://example/llama-sql', type: 'lora' }))),
];
