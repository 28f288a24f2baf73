import { Option } from 'commander';
import type { DynamoApiVersion } from '..';

const VERSIONS = ['nvidia.com/v1beta1', 'nvidia.com/v1alpha1', 'dynamo.ai/v1alpha1'] as const satisfies readonly `${DynamoApiVersion}`[];

/** The API to render graphs in; of our own group the version alone does as well. */
export function apiVersionOption(): Option {
  return new Option('--api-version <version>', 'the API to render graphs in, whatever the files say').choices(['v1beta1', 'v1alpha1', ...VERSIONS]);
}

export function apiVersionOf(version: string | undefined): DynamoApiVersion | undefined {
  return VERSIONS.find(known => known === version || known === `nvidia.com/${version}`) as DynamoApiVersion | undefined;
}
