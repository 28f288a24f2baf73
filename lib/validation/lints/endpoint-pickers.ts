/** Endpoint pickers, and the workers that they send requests to. */
import { graph } from '../admission/examples';
import { componentRule, graphRule, type Rule } from '../admission/rule';
import { Severity } from '../finding';
import { WORKER_TYPES } from '../admission/worker-types';
import { ENGINE } from './serving-examples';

const WARNING = { severity: Severity.WARNING };

const PICKER = `- name: Picker
  type: epp
  eppConfig:
    configMapRef:
      name: epp-config
      key: config.yaml
  podTemplate:
    spec:
      containers:
        - name: main
          image: registry.example/dynamo-epp:1.5.0`;
const SIDECAR = '- name: sidecar-frontend\n  image: registry.example/frontend:1.5.0\n  args: [-m, dynamo.frontend, --router-mode, direct]';

export const endpointPickerLints: readonly Rule[] = [
  graphRule({
    ...WARNING,
    id: 'lint/epp-without-frontend-sidecar',
    title: 'Behind an endpoint picker, every worker has a frontend beside the engine',
    why: 'The picker hands requests straight to pods of workers, on port 8000; without a frontend there, nobody answers.',
    passes: graph({ fields: 'type: decode\nfrontendSidecar: sidecar-frontend', main: ENGINE, sidecars: SIDECAR, others: PICKER }),
    fails: graph({ fields: 'type: decode', main: ENGINE, others: PICKER }),
    * check({ components }) {
      if (!components.some(component => component.type === 'epp')) return;
      for (const { type, frontendSidecar, path } of components) {
        if (WORKER_TYPES.has(type) && !frontendSidecar) {
          yield {
            path: `${path}.frontendSidecar`,
            message: 'is not set, but the graph has an endpoint picker',
            mend: 'add a frontend to the pod, and name its container here',
          };
        }
      }
    },
  }),
  componentRule({
    ...WARNING,
    id: 'lint/epp-in-the-mesh',
    title: 'An endpoint picker stays out of the service mesh',
    why: 'The gateway speaks to it over TLS of its own; a mesh\'s proxy in between breaks that, so the operator opts it out.',
    passes: graph({ component: 'Picker', fields: 'type: epp\neppConfig:\n  configMapRef:\n    name: epp-config\n    key: config.yaml' }),
    fails: graph({
      component: 'Picker',
      fields: 'type: epp\neppConfig:\n  configMapRef:\n    name: epp-config\n    key: config.yaml',
      podMetadata: 'annotations:\n  sidecar.istio.io/inject: "true"',
    }),
    * check({ type, podAnnotations, podAnnotationsPath }) {
      if (type !== 'epp' || podAnnotations['sidecar.istio.io/inject'] !== 'true') return;
      yield { path: `${podAnnotationsPath}["sidecar.istio.io/inject"]`, message: 'puts the endpoint picker into the mesh', mend: 'leave it away' };
    },
  }),
];
