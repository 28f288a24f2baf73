/** Endpoint pickers and the frontends beside engines. */
import { alphaGraph, graph } from '../examples';
import { componentRule, type Rule } from '../rule';
import { ALPHA_FRONTEND_SIDECAR } from '../alpha-component';
import { isRecord, isSet, list, record } from '../wire';

const SOURCE = 'operator, validation of a component';

const EPP = 'type: epp\neppConfig:\n  configMapRef:\n    name: epp-config\n    key: config.yaml';
const SIDECAR = '- name: sidecar-frontend\n  image: registry.example/frontend:1.5.0';

export const servingRules: readonly Rule[] = [
  componentRule({
    id: 'dgd/epp-needs-inference-pool',
    title: 'An endpoint picker needs the InferencePool API',
    why: 'The operator makes an InferencePool for it; the API comes with the Gateway API Inference Extension.',
    source: SOURCE,
    passes: graph({ component: 'Picker', fields: 'type: frontend' }),
    fails: graph({ component: 'Picker', fields: EPP }),
    platform: { inferencePool: false },
    * check({ type, typePath }, { platform, standalone }) {
      if (type !== 'epp' || platform.inferencePool || standalone) return;
      yield { path: typePath, message: 'needs the InferencePool API, which this platform has not', mend: 'install the Gateway API Inference Extension first' };
    },
  }),
  componentRule({
    id: 'dgd/epp-multinode',
    title: 'An endpoint picker runs on one node',
    why: 'It is one process.',
    source: SOURCE,
    passes: graph({ component: 'Picker', fields: EPP }),
    fails: graph({ component: 'Picker', fields: `${EPP}\nmultinode:\n  nodeCount: 2` }),
    * check({ type, nodeCount, path }) {
      if (type === 'epp' && nodeCount > 1) yield { path: `${path}.multinode`, message: 'an endpoint picker runs on one node', mend: 'leave it away' };
    },
  }),
  componentRule({
    id: 'dgd/epp-replicas',
    title: 'An endpoint picker has one replica',
    why: 'It decides by what it alone has seen; two would decide against each other.',
    source: SOURCE,
    passes: graph({ component: 'Picker', fields: `${EPP}\nreplicas: 1` }),
    fails: graph({ component: 'Picker', fields: `${EPP}\nreplicas: 2` }),
    * check({ type, replicas, path }) {
      if (type !== 'epp' || replicas === undefined || replicas === 1) return;
      yield { path: `${path}.replicas`, message: `an endpoint picker has exactly 1 replica, but this one has ${replicas}` };
    },
  }),
  componentRule({
    id: 'dgd/epp-config-missing',
    title: 'An endpoint picker has a configuration',
    why: 'Its plugins and profiles stand there, and it has none of its own.',
    source: SOURCE,
    passes: graph({ component: 'Picker', fields: EPP }),
    fails: graph({ component: 'Picker', fields: 'type: epp' }),
    * check({ type, eppConfig, path }) {
      if (type === 'epp' && !eppConfig) {
        yield {
          path: `${path}.eppConfig`,
          message: 'is required for an endpoint picker, but not set',
          mend: 'set config or configMapRef',
        };
      }
    },
  }),
  componentRule({
    id: 'dgd/epp-config-map-unnamed',
    title: 'The ConfigMap of an endpoint picker has a name',
    why: 'Kubernetes lets it be empty; the operator does not.',
    source: SOURCE,
    passes: graph({ component: 'Picker', fields: EPP }),
    fails: graph({ component: 'Picker', fields: 'type: epp\neppConfig:\n  configMapRef:\n    key: config.yaml' }),
    * check({ eppConfig }) {
      const reference = eppConfig?.value.configMapRef;
      if (eppConfig && isRecord(reference) && !reference.name) yield { path: `${eppConfig.path}.configMapRef.name`, message: 'is required, but not set' };
    },
  }),
  componentRule({
    id: 'dgd/epp-config-choice',
    title: 'A service\'s endpoint picker is configured in one way',
    why: 'Either the configuration stands inline or in a ConfigMap; in v1alpha1 the operator checks it, in v1beta1 the CRD does.',
    source: 'operator, validation of v1alpha1',
    passes: alphaGraph({ component: 'Picker', fields: 'componentType: epp\neppConfig:\n  configMapRef:\n    name: epp-config\n    key: config.yaml' }),
    fails: alphaGraph({ component: 'Picker', fields: 'componentType: epp\neppConfig: {}' }),
    * check({ eppConfig }, { alpha }) {
      if (!alpha || !eppConfig) return;
      const { configMapRef, config } = eppConfig.value;
      if (isSet(configMapRef) !== isSet(config)) return;
      yield {
        path: eppConfig.path,
        message: isSet(config) ? 'has both config and configMapRef' : 'has neither config nor configMapRef',
        mend: 'set exactly one',
      };
    },
  }),
  componentRule({
    id: 'dgd/frontend-sidecar-empty',
    title: 'The name of the frontend beside the engine is not empty',
    why: 'It names a container.',
    source: SOURCE,
    passes: graph({ fields: 'type: decode\nfrontendSidecar: sidecar-frontend', sidecars: SIDECAR }),
    fails: graph({ fields: 'type: decode\nfrontendSidecar: ""', sidecars: SIDECAR }),
    * check({ frontendSidecar }) {
      if (frontendSidecar?.value === '') {
        yield {
          path: frontendSidecar.path,
          message: 'must not be empty',
          mend: 'name a container of the pod, or leave it away',
        };
      }
    },
  }),
  componentRule({
    id: 'dgd/frontend-sidecar-unknown',
    title: 'The frontend beside the engine is a container of the pod',
    why: 'The operator adds port, probes and variables to the container of that name.',
    source: SOURCE,
    passes: graph({ fields: 'type: decode\nfrontendSidecar: sidecar-frontend', sidecars: SIDECAR }),
    fails: graph({ fields: 'type: decode\nfrontendSidecar: frontend', sidecars: SIDECAR }),
    * check({ frontendSidecar, containers }, { alpha }) {
      if (alpha || !frontendSidecar?.value) return;
      const { value, path } = frontendSidecar;
      if (containers.some(container => container.name === value)) return;
      const others = containers.map(container => container.name).filter(name => name !== 'main').join(', ');
      yield {
        path,
        message: `the pod has no container named ${JSON.stringify(value)}`,
        mend: others ? `beside main it has ${others}` : 'add it to the containers',
      };
    },
  }),
  componentRule({
    id: 'dgd/frontend-sidecar-name-taken',
    title: `No container of a service is named ${ALPHA_FRONTEND_SIDECAR} where frontendSidecar is set`,
    why: 'The operator turns `frontendSidecar` of v1alpha1 into a container of that name.',
    source: 'operator, validation of v1alpha1',
    passes: alphaGraph({ fields: 'componentType: worker\nfrontendSidecar:\n  image: registry.example/frontend:1.5.0' }),
    fails: alphaGraph({
      fields: 'componentType: worker\nfrontendSidecar:\n  image: registry.example/frontend:1.5.0',
      pod: 'containers:\n  - name: sidecar-frontend\n    image: registry.example/frontend:1.5.0',
    }),
    * check({ raw, podSpec, containersPath }, { alpha }) {
      if (!alpha || !isRecord(raw.frontendSidecar)) return;
      const index = list(podSpec.containers).findIndex(container => record(container).name === ALPHA_FRONTEND_SIDECAR);
      if (index >= 0) {
        yield {
          path: `${containersPath}[${index}].name`,
          message: `${ALPHA_FRONTEND_SIDECAR} is the name that frontendSidecar gets`,
          mend: 'rename the container, or drop one of the two',
        };
      }
    },
  }),
];
