/** Objects that pass and fail the CEL rules of Flux' CRDs, by the id of the rule. */
import type { RuleExamples } from './rule-examples';

function release(fields: string): string {
  return `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata:
  name: dynamo-platform
spec:
  interval: 10m
  ${fields}
`;
}

function repository(fields: string): string {
  return `apiVersion: source.toolkit.fluxcd.io/v1
kind: OCIRepository
metadata:
  name: graphs
spec:
  interval: 10m
  url: oci://registry.example/graphs
  ${fields}
`;
}

const CHART_REF = 'chartRef: { kind: OCIRepository, name: dynamo-platform }';

const TOKEN = 'credential: ServiceAccountToken';
const AUDIENCES = 'audiences: [registry.example]';

export const FLUX: RuleExamples = {
  'cel/chart-chartRef-408c59': {
    passes: release(CHART_REF),
    fails: release(`${CHART_REF}\n  chart: { spec: { chart: dynamo-platform, sourceRef: { kind: HelmRepository, name: nvidia } } }`),
  },
  'cel/configMapRef-secretRef-964ca1': {
    passes: release(`${CHART_REF}\n  kubeConfig: { secretRef: { name: cluster } }`),
    fails: release(`${CHART_REF}\n  kubeConfig: {}`),
  },
  'cel/configMapRef-secretRef-5840e2': {
    passes: release(`${CHART_REF}\n  kubeConfig: { configMapRef: { name: cluster } }`),
    fails: release(`${CHART_REF}\n  kubeConfig: { configMapRef: { name: cluster }, secretRef: { name: cluster } }`),
  },
  'cel/credential-provider-758f81': {
    passes: repository(`provider: generic\n  ${TOKEN}\n  ${AUDIENCES}`),
    fails: repository(`provider: aws\n  ${TOKEN}\n  ${AUDIENCES}`),
  },
  'cel/credential-audiences-6ce444': { passes: repository(`${TOKEN}\n  ${AUDIENCES}`), fails: repository(TOKEN) },
  'cel/audiences-credential-418dbe': { passes: repository(`${TOKEN}\n  ${AUDIENCES}`), fails: repository(AUDIENCES) },
};
