/** The configuration file of an engine, which becomes a key of a ConfigMap. */
import type { ScalarTag } from 'yaml';
import { yaml } from '../on-demand';
import type { JsonObject } from './json';

/** Directory in the container where the file is mounted. */
export const ENGINE_CONFIG_DIRECTORY = '/etc/dynamo/engine';

/** Name of the file, and key in the ConfigMap. */
export const ENGINE_CONFIG_FILE = 'engine.yaml';

/** Path of the file in the container. */
export const ENGINE_CONFIG_PATH = `${ENGINE_CONFIG_DIRECTORY}/${ENGINE_CONFIG_FILE}`;

/** Engines read YAML 1.1, where `1e-7` is a text and `1.0e-7` is a number. */
const EXPONENT: ScalarTag = {
  tag: 'tag:yaml.org,2002:float',
  default: true,
  test: /^-?\d+\.\d+e[-+]\d+$/,
  identify: value => typeof value === 'number' && /^-?\d+e/.test(String(value)),
  resolve: Number,
  stringify: ({ value }) => String(value).replace('e', '.0e'),
};

/** The text of the file. */
export function engineConfigText(config: JsonObject): string {
  return yaml().stringify(config, {
    version: '1.1',
    sortMapEntries: true,
    lineWidth: 0,
    aliasDuplicateObjects: false,
    customTags: tags => [EXPONENT, ...tags],
  });
}
