import { parseAllDocuments } from 'yaml';
import { checkAdmission, checkTransition, rules, type Rule } from '../../lib/validation/admission';
import { describeFinding, Severity, type Finding } from '../../lib/validation/finding';
import { FINDINGS } from './admission-findings';

function check(rule: Rule, yaml: string): Finding[] {
  const objects = parseAllDocuments(yaml).map(document => document.toJS() as unknown);
  const options = { platform: rule.platform, existing: rule.existing };
  return rule.onChange ? checkTransition(objects[0], objects[1], options) : checkAdmission(objects[0], options);
}

const WORKER = {
  apiVersion: 'nvidia.com/v1beta1',
  kind: 'DynamoGraphDeployment',
  metadata: { name: 'llama' },
  spec: { components: [{ name: 'Worker', type: 'worker', podTemplate: { spec: { containers: [{ name: 'main', image: 'runtime:1.5.0' }] } } }] },
};

function withImage(image: string | undefined, fields: object = {}): unknown {
  const [component] = WORKER.spec.components;
  return { ...WORKER, spec: { components: [{ ...component, ...fields, podTemplate: { spec: { containers: [{ name: 'main', image }] } } }] } };
}

function alpha(service: object, spec: object = {}): unknown {
  return { apiVersion: 'nvidia.com/v1alpha1', kind: 'DynamoGraphDeployment', metadata: { name: 'llama' }, spec: { ...spec, services: { Worker: service } } };
}

function idsOf(findings: readonly Finding[]): string[] {
  return findings.map(finding => finding.rule);
}

describe('every rule', () => {
  test.each(rules().map(rule => [rule.id, rule] as const))('%s: the passing example passes, the failing one has exactly this finding', (id, rule) => {
    expect(check(rule, rule.passes).map(describeFinding)).toEqual([]);
    const found = check(rule, rule.fails);
    expect(new Set(idsOf(found))).toEqual(new Set([id]));
    expect(found.map(finding => describeFinding(finding).replace(` [${id}]`, ''))).toEqual(FINDINGS[id]);
    expect(found.map(finding => finding.severity)).toEqual(found.map(() => rule.severity));
  });

  test('ids are unique, and none is left over in the table', () => {
    const ids = rules().map(rule => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(FINDINGS).sort()).toEqual([...ids].sort());
  });
});

describe('images', () => {
  test.each([
    'runtime:1.5.0', 'runtime:v1.5.0', 'runtime:1.5.0-rc.1', 'runtime:1.5.0-dev.1-cuda13', 'registry.example:5000/runtime:1.5.0', 'runtime:1.5.0@sha256:abc',
  ])('%s has a version', image => {
    expect(checkAdmission(withImage(image))).toEqual([]);
  });

  test.each(['runtime', 'runtime:latest', 'runtime:1.5', 'runtime:01.5.0', 'registry.example:5000/runtime', 'runtime@sha256:abc', 'runtime:1.5.0_rc'])(
    '%s has none', image => {
      expect(idsOf(checkAdmission(withImage(image)))).toEqual(['dgd/image-tag-not-semver']);
    });

  test('runtimeVersionOverride stands in for the tag', () => {
    expect(checkAdmission(withImage('runtime:latest', { runtimeVersionOverride: '1.5.0' }))).toEqual([]);
  });

  test.each(['runtime:my-tag', '${DYNAMO_IMAGE}', 'registry.example/runtime:<IMAGE_TAG>', 'runtime:{{ tag }}'])('%s is called a placeholder', image => {
    const [finding] = checkAdmission(withImage(image));
    expect(finding.message).toBe(`${JSON.stringify(image)} is a placeholder`);
  });

  test('a v1alpha1 service is told at its own field', () => {
    const [finding] = checkAdmission(alpha({ componentType: 'worker', extraPodSpec: { mainContainer: { image: 'runtime:nightly' } } }));
    expect(finding.path).toBe('spec.services.Worker.extraPodSpec.mainContainer.image');
  });
});

describe('both API versions', () => {
  test('the same fault is told at the field of its own version', () => {
    const container = { image: 'runtime:1.5.0' };
    const services = alpha({ componentType: 'epp', replicas: 2, eppConfig: { configMapRef: { name: 'epp', key: 'config' } }, extraPodSpec: { mainContainer: container } });
    const components = withImage('runtime:1.5.0', { type: 'epp', replicas: 2, eppConfig: { configMapRef: { name: 'epp', key: 'config' } } });
    expect(checkAdmission(services).map(finding => [finding.rule, finding.path])).toEqual([['dgd/epp-replicas', 'spec.services.Worker.replicas']]);
    expect(checkAdmission(components).map(finding => [finding.rule, finding.path])).toEqual([['dgd/epp-replicas', 'spec.components[0].replicas']]);
  });

  test('prefill of v1alpha1 is a kind of worker', () => {
    const service = {
      componentType: 'worker', subComponentType: 'prefill', gpuMemoryService: { enabled: true }, resources: { limits: { gpu: '1' } },
      extraPodSpec: { mainContainer: { image: 'runtime:1.5.0' } },
    };
    expect(checkAdmission(alpha(service))).toEqual([]);
  });
});

describe('options', () => {
  const faulty = withImage('runtime:latest', { minAvailable: 1 });

  test('the platform decides', () => {
    expect(idsOf(checkAdmission(faulty))).toEqual(['dgd/image-tag-not-semver']);
    expect(idsOf(checkAdmission(faulty, { platform: { grove: false } }))).toEqual(['dgd/image-tag-not-semver', 'dgd/min-available-needs-grove']);
  });

  test('a rule is switched off by its id', () => {
    expect(checkAdmission(faulty, { off: ['dgd/image-tag-not-semver'] })).toEqual([]);
  });

  test('a warning is raised to an error', () => {
    const object = alpha({ dynamoNamespace: 'llama', extraPodSpec: { mainContainer: { image: 'runtime:1.5.0' } } });
    expect(checkAdmission(object).map(finding => finding.severity)).toEqual([Severity.WARNING]);
    expect(checkAdmission(object, { raised: ['dgd/dynamo-namespace-ignored'] }).map(finding => finding.severity)).toEqual([Severity.ERROR]);
  });

  test('a checkpoint is a warning where the platform says nothing, and nothing where it is on', () => {
    const object = withImage('runtime:1.5.0', { experimental: { checkpoint: { enabled: true } } });
    expect(checkAdmission(object).map(finding => finding.severity)).toEqual([Severity.WARNING]);
    expect(checkAdmission(object, { platform: { checkpoint: true } })).toEqual([]);
  });

  test('annotations of the operator are fine on an object that the cluster has', () => {
    const object = { ...WORKER, metadata: { name: 'llama', annotations: { 'nvidia.com/workload-provider': 'grove' } } };
    expect(idsOf(checkAdmission(object))).toEqual(['lint/operator-annotation']);
    expect(checkAdmission(object, { existing: true })).toEqual([]);
  });
});

describe('hostile objects', () => {
  test.each([
    null, 'text', [], { apiVersion: 'nvidia.com/v1beta1' }, { ...WORKER, spec: null }, { ...WORKER, spec: [] }, { ...WORKER, metadata: null },
    { ...WORKER, spec: { components: [null, 1, 'x', { name: 5, podTemplate: [], replicas: 'two', multinode: 7 }] } },
    { ...WORKER, spec: { components: [{ name: 'W', podTemplate: { spec: { containers: [null, { name: 'main', args: [null, {}, 3], env: 'no', resources: [] }] } } }] } },
    { apiVersion: 'nvidia.com/v1alpha1', kind: 'DynamoGraphDeployment', spec: { services: { ['__proto__x']: null, A: { extraPodSpec: 4, volumeMounts: [null] } } } },
    { apiVersion: 'nvidia.com/v1alpha1', kind: 'DynamoCheckpoint', spec: { gpuMemoryService: { enabled: true }, job: 'none' } },
  ])('%j does not crash', object => {
    expect(() => checkAdmission(object)).not.toThrow();
    expect(() => checkTransition(WORKER, object)).not.toThrow();
    expect(() => checkTransition(object, WORKER)).not.toThrow();
  });

  test('a name such as constructor is a name', () => {
    expect(checkAdmission({ ...WORKER, spec: { ...WORKER.spec, topologyConstraint: { clusterTopologyName: 'constructor', packDomain: 'rack' } } }, {
      platform: { topologies: {} },
    }).map(finding => finding.rule)).toEqual(['dgd/topology-binding-unknown']);
  });

  test('objects of other groups are somebody else\'s', () => {
    expect(checkAdmission({ ...WORKER, apiVersion: 'example.com/v1', spec: {} })).toEqual([]);
  });
});
