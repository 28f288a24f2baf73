/** The Jobs that bring models onto volumes, and the shell commands in them as a shell runs them. */
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Duration, Size, Testing } from 'cdk8s';
import { DynamoGraph, DynamoImage, EnvValue, ImageMirror, type ModelDownload, ModelSource, ModelWeights } from 'cdk8s-dynamo';
import * as fc from 'fast-check';

const COMMIT = 'c1899de289a04d12100db370d81485cdf75e47ca';
const IMAGE = 'registry.example.com/vllm-runtime:1.3.0';

function weightsOf(models: ModelSource[], download: Partial<ModelDownload> = {}, mountPath?: string): ModelWeights {
  return new ModelWeights(Testing.chart(), 'model-cache', { size: Size.gibibytes(1), models, download: { image: IMAGE, ...download }, mountPath });
}

const job = (...args: Parameters<typeof weightsOf>) => weightsOf(...args).downloadJobs[0].toJson();

test('a Job downloads a model from Hugging Face in exec form, at its revision', () => {
  const source = ModelSource.huggingFace('Qwen/Qwen3-0.6B', { revision: COMMIT, include: ['*.safetensors', '*.json'], exclude: ['original/*'] });
  expect(job([source])).toMatchObject({
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { annotations: { 'argocd.argoproj.io/sync-wave': '-10' } },
    spec: { template: { spec: {
      restartPolicy: 'Never',
      securityContext: { fsGroup: 1000, fsGroupChangePolicy: 'OnRootMismatch' },
      initContainers: [{
        name: 'download',
        command: ['hf', 'download', 'Qwen/Qwen3-0.6B', '--revision', COMMIT, '--include', '*.safetensors', '--include', '*.json', '--exclude', 'original/*'],
        env: [{ name: 'HF_HOME', value: '/model-cache' }],
        volumeMounts: [{ name: 'model-cache', mountPath: '/model-cache' }],
      }],
      volumes: [{ name: 'model-cache', persistentVolumeClaim: { claimName: 'model-cache' } }],
    } } },
  });
});

test('a Job copies a folder from S3, or from a store that speaks S3', () => {
  const source = ModelSource.s3('s3://models/llama/v2', { path: 'llama', endpointUrl: 'http://minio:9000', image: 'registry.example.com/aws-cli:2.31.0' });
  const container = job([source], { envFromSecret: 's3-credentials', token: EnvValue.fromSecret('hf', 'HF_TOKEN') }).spec.template.spec.initContainers[0];
  expect(container).toMatchObject({
    image: 'registry.example.com/aws-cli:2.31.0',
    command: ['aws', 's3', 'sync', '--only-show-errors', '--endpoint-url', 'http://minio:9000', 's3://models/llama/v2', '/model-cache/llama'],
    envFrom: [{ secretRef: { name: 's3-credentials' } }],
  });
  expect(JSON.stringify(container)).not.toContain('HF_TOKEN');
});

test('everything about the Job can be said', () => {
  const download: Partial<ModelDownload> = {
    backoffLimit: 2, deadline: Duration.hours(3), keepFinished: Duration.days(1), serviceAccountName: 'reader', imagePullSecrets: ['pull'],
    nodeSelector: { pool: 'cpu' }, tolerations: [{ key: 'a', operator: 'Exists' }], podSecurityContext: { runAsUser: 1 },
    resources: { requests: { memory: '4Gi' } }, env: { HTTPS_PROXY: 'http://proxy' },
  };
  const { spec } = job([ModelSource.huggingFace('a/b')], download);
  expect(spec).toMatchObject({
    backoffLimit: 2, activeDeadlineSeconds: 10_800, ttlSecondsAfterFinished: 86_400,
    template: { spec: {
      serviceAccountName: 'reader', imagePullSecrets: [{ name: 'pull' }], nodeSelector: { pool: 'cpu' }, tolerations: [{ key: 'a', operator: 'Exists' }],
      securityContext: { runAsUser: 1 },
      initContainers: [{ resources: { requests: { memory: '4Gi' } }, env: [{ name: 'HF_HOME' }, { name: 'HTTPS_PROXY', value: 'http://proxy' }] }],
    } },
  });
});

test('published images come from the mirror', () => {
  const chart = Testing.chart();
  ImageMirror.use(chart, { registry: 'mirror.example.com/dynamo', imagePullSecrets: ['mirror'] });
  const weights = new ModelWeights(chart, 'w', { size: Size.gibibytes(1), models: [ModelSource.huggingFace('a/b')], download: { image: DynamoImage.vllm('1.3.0') } });
  expect(weights.downloadJobs[0].toJson().spec.template.spec).toMatchObject({ containers: [{ image: 'mirror.example.com/dynamo/vllm-runtime:1.3.0' }], imagePullSecrets: [{ name: 'mirror' }] });
});

describe('the name of a Job', () => {
  const name = (...args: Parameters<typeof weightsOf>) => job(...args).metadata.name as string;
  const source = (revision?: string) => ModelSource.huggingFace('Qwen/Qwen3-0.6B', { revision });

  test('changes with what the Job does, and with nothing else', () => {
    expect(name([source(COMMIT)])).toBe(name([source(COMMIT)]));
    const names = [name([source(COMMIT)]), name([source()]), name([source(COMMIT.replace('c', 'd'))]), name([source(COMMIT)], { backoffLimit: 1 }), name([source(COMMIT)], {}, '/models')];
    expect(new Set(names).size).toBe(names.length);
    expect(names.every(each => /^model-cache-qwen-qwen3-0-6b-[0-9a-f]{8}$/.test(each))).toBe(true);
  });

  test('stays as it is when another model comes onto the volume', () => {
    expect(weightsOf([ModelSource.huggingFace('a/b'), source(COMMIT)]).downloadJobs.map(each => each.name)).toContain(name([source(COMMIT)]));
  });

  test('is a name that Kubernetes takes, for any model', () => {
    const word = fc.stringMatching(/^[A-Za-z0-9][\w.-]{0,90}$/);
    fc.assert(fc.property(word, word, (owner, model) => {
      expect(name([ModelSource.huggingFace(`${owner}/${model}`)])).toMatch(/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])$/);
    }));
  });
});

describe('the commands, run', () => {
  let folder: string;
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'weights-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const completion = (weights: ModelWeights) => weights.downloadJobs[0].toJson().spec.template.spec.containers[0].command as string[];

  function waiting(weights: ModelWeights): string[] {
    const graph = new DynamoGraph(weights.node.scope as never, 'graph', { image: IMAGE, weights });
    graph.addWorker('Worker');
    return graph.apiObject.toJson().spec.components[0].podTemplate.spec.initContainers[0].command;
  }

  test('completion names the commit that readers without a revision take, byte for byte', () => {
    const [shell, ...args] = completion(weightsOf([ModelSource.huggingFace('a/b', { revision: COMMIT })], {}, folder));
    execFileSync(shell, args);
    execFileSync(shell, args);
    expect(readFileSync(join(folder, 'hub/models--a--b/refs/main'), 'utf8')).toBe(COMMIT);
  });

  test('a pod waits until every model is there, and no longer', async () => {
    const weights = weightsOf([ModelSource.huggingFace('a/b', { revision: COMMIT }), ModelSource.s3('s3://models/it is/v2')], {}, folder);
    const completions = weights.downloadJobs.map(each => each.toJson().spec.template.spec.containers[0].command as string[]);
    const [shell, ...args] = waiting(weights);
    // A `sleep` that is over at once; the test does not wait ten seconds.
    writeFileSync(join(folder, 'sleep'), '#!/bin/sh\nexec /bin/sleep 0.05\n');
    chmodSync(join(folder, 'sleep'), 0o755);
    const pod = spawn(shell, args, { env: { ...process.env, PATH: `${folder}:${process.env.PATH}` } });
    const ended = new Promise<number | null>(resolve => pod.on('exit', resolve));
    const stillWaits = async () => (await Promise.race([ended, new Promise(resolve => setTimeout(resolve, 200, 'waits'))])) === 'waits';
    expect(await stillWaits()).toBe(true);
    execFileSync(completions[0][0], completions[0].slice(1));
    expect(await stillWaits()).toBe(true);
    execFileSync(completions[1][0], completions[1].slice(1));
    expect(await ended).toBe(0);
  });

  test('another revision that is there does not count', () => {
    const old = completion(weightsOf([ModelSource.huggingFace('a/b', { revision: COMMIT.replace('c', 'd') })], {}, folder));
    execFileSync(old[0], old.slice(1));
    const [shell, ...args] = waiting(weightsOf([ModelSource.huggingFace('a/b', { revision: COMMIT })], {}, folder));
    expect(() => execFileSync(shell, args, { timeout: 300, stdio: 'pipe' })).toThrow(/ETIMEDOUT/);
  });

  test('nothing in the manifests is a place that Flux or Helm would fill', () => {
    const weights = weightsOf([ModelSource.huggingFace('a/b', { revision: COMMIT }), ModelSource.s3('s3://models/v2')]);
    const text = JSON.stringify([...weights.downloadJobs.map(each => each.toJson()), waiting(weights)]);
    expect(text).not.toMatch(/\$\{|\{\{|\$\(/);
  });
});
