/** The limit of power that an author may set for the GPUs of a pod. */
import { graph } from '../examples';
import { componentRule, type Rule } from '../rule';
import { annotation } from './annotations';
import { list, record } from '../wire';

export const POWER_LIMIT = 'dynamo.nvidia.com/gpu-power-limit';

const SOURCE = 'operator, validation of power limits';
const POSITIVE = /^\+?0*[1-9][0-9]*$/;

export const powerLimitRules: readonly Rule[] = [
  componentRule({
    id: 'dgd/power-limit-not-positive',
    title: 'A power limit is a positive whole number',
    why: 'It is a number of watts.',
    source: SOURCE,
    passes: graph({ podMetadata: `annotations:\n  ${POWER_LIMIT}: "400"` }),
    fails: graph({ podMetadata: `annotations:\n  ${POWER_LIMIT}: 400W` }),
    * check({ podAnnotations, podAnnotationsPath }) {
      const limit = annotation(podAnnotations, podAnnotationsPath, POWER_LIMIT);
      if (!limit || POSITIVE.test(limit.value)) return;
      yield { path: limit.path, message: `must be a positive whole number of watts, but is ${JSON.stringify(limit.value)}` };
    },
  }),
  componentRule({
    id: 'dgd/power-limit-with-shared-gpus',
    title: 'A power limit needs GPUs of its own',
    why: 'GPUs that are claimed dynamically or shared through GPU memory service may serve other pods too.',
    source: SOURCE,
    passes: graph({ podMetadata: `annotations:\n  ${POWER_LIMIT}: "400"`, main: 'resources:\n  limits:\n    nvidia.com/gpu: 1' }),
    fails: graph({
      podMetadata: `annotations:\n  ${POWER_LIMIT}: "400"`,
      pod: 'resourceClaims:\n  - name: gpu\n    resourceClaimTemplateName: gpu',
      main: 'resources:\n  claims:\n    - name: gpu',
    }),
    * check({ podAnnotations, podAnnotationsPath, memoryService, containers, initContainers }) {
      const limit = annotation(podAnnotations, podAnnotationsPath, POWER_LIMIT);
      if (!limit) return;
      if (memoryService) yield { path: limit.path, message: 'cannot be used with GPU memory service' };
      const claiming = [...containers, ...initContainers].find(container => list(record(container.raw.resources).claims).length > 0);
      if (claiming) yield { path: limit.path, message: `cannot be used with resource claims, and the container ${claiming.name} has some` };
    },
  }),
];
