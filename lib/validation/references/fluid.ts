/** What the objects of Fluid say of each other. */
import { isRecord, list, record, text, type Wire } from '../admission/wire';
import { Severity } from '../finding';
import { groupKindOf, mayBeSame, nameOf, namespaceOf } from './object-index';
import { type ObjectSet, records } from './object-set';
import type { FoundAt, SetRule } from './set-rule';

const DATASET = 'data.fluid.io/Dataset';
const LOAD = 'data.fluid.io/DataLoad';
const JUICEFS = 'data.fluid.io/JuiceFSRuntime';

/** Kinds that cache the Dataset of their name. */
const RUNTIMES: readonly string[] = [
  'AlluxioRuntime', JUICEFS.split('/')[1], 'JindoRuntime', 'ThinRuntime', 'EFCRuntime', 'VineyardRuntime', 'GooseFSRuntime', 'CacheRuntime',
].map(kind => `data.fluid.io/${kind}`);

const object = (kind: string, name: string, spec: string) => `apiVersion: data.fluid.io/v1alpha1\nkind: ${kind}\nmetadata:\n  name: ${name}\nspec:\n${spec}`;
const dataset = (mount = '    - mountPoint: s3://models/llama\n      name: llama\n') => object('Dataset', 'llama', `  mounts:\n${mount}`);
const runtime = (kind: string, name: string) => `---\n${object(kind, name, '  replicas: 1\n')}`;
const load = (name: string, namespace = '') => `---\n${object('DataLoad', 'warm', `  dataset:\n    name: ${name}\n${namespace}`)}`;

const datasetRuntimeRule: SetRule = {
  id: 'reference/dataset-runtime-missing',
  severity: Severity.WARNING,
  title: 'Each Dataset has a runtime of its name',
  why: 'Fluid binds a Dataset to the runtime of the same name and Kubernetes namespace. Until there is one, there is no claim, and pods that mount it '
    + 'stay pending.',
  passes: dataset() + runtime('AlluxioRuntime', 'llama'),
  fails: dataset(),
  * check(set) {
    for (const [index, name, namespace] of objectsOf(set, DATASET)) {
      if (RUNTIMES.some(kind => set.present.has(kind, name, namespace))) continue;
      yield { index, path: 'metadata.name', message: `no runtime is called "${name}", as this Dataset is`, mend: 'add one, such as an AlluxioRuntime, or give the one that is there this name' };
    }
  },
};

const runtimeDatasetRule: SetRule = {
  id: 'reference/runtime-dataset-missing',
  severity: Severity.WARNING,
  title: 'Each runtime of Fluid has a Dataset of its name',
  why: 'A runtime caches the Dataset of the same name and Kubernetes namespace; without one it does nothing.',
  passes: dataset() + runtime('JindoRuntime', 'llama'),
  fails: object('JindoRuntime', 'llama', '  replicas: 1\n'),
  * check(set) {
    for (const kind of RUNTIMES) {
      for (const [index, name, namespace] of objectsOf(set, kind)) {
        if (set.present.has(DATASET, name, namespace)) continue;
        yield { index, path: 'metadata.name', message: `no Dataset is called "${name}", as this runtime is`, mend: 'add the Dataset, or name the runtime after one that is there' };
      }
    }
  },
};

const loadDatasetRule: SetRule = {
  id: 'reference/load-dataset-missing',
  severity: Severity.WARNING,
  title: 'What a DataLoad loads exists',
  why: 'A DataLoad waits for its Dataset, which has to be in its own Kubernetes namespace.',
  passes: dataset() + runtime('AlluxioRuntime', 'llama') + load('llama'),
  fails: dataset() + runtime('AlluxioRuntime', 'llama') + load('qwen'),
  * check(set) {
    for (const [index, , namespace, spec] of objectsOf(set, LOAD)) {
      const target = record(spec.dataset);
      const name = text(target.name);
      const told = text(target.namespace);
      if (name === undefined) continue;
      if (!mayBeSame(told, namespace)) {
        yield { index, path: 'spec.dataset.namespace', message: `the Dataset is in ${String(told)}, and the DataLoad in ${String(namespace)}`, mend: 'let both be in one Kubernetes namespace' };
      } else if (!set.present.has(DATASET, name, namespace)) {
        yield { index, path: 'spec.dataset.name', message: `there is no Dataset "${name}" among these objects`, mend: 'add it, or load one that is there' };
      }
    }
  },
};

const JUICEFS_MOUNT = `    - mountPoint: juicefs:///llama
      name: llama
      encryptOptions:
        - name: metaurl
          valueFrom:
            secretKeyRef:
              name: juicefs
              key: metaurl
`;

const FROM_SECRET = `${dataset(JUICEFS_MOUNT)}${runtime('JuiceFSRuntime', 'llama')}---
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata:
  name: juicefs
spec:
  secretStoreRef:
    kind: ClusterSecretStore
    name: vault
  dataFrom:
    - extract:
        key: inference/juicefs
`;

const juicefsRule: SetRule = {
  id: 'reference/juicefs-mount',
  severity: Severity.WARNING,
  title: 'A Dataset that JuiceFS caches has one mount, at juicefs://, and its metaurl',
  why: 'JuiceFS mounts the one file system that `metaurl` names; anything else fails as it is mounted.',
  passes: FROM_SECRET,
  fails: dataset() + runtime('JuiceFSRuntime', 'llama'),
  * check(set) {
    for (const [index, name, namespace, spec] of objectsOf(set, DATASET)) {
      if (set.present.has(JUICEFS, name, namespace)) yield* juicefsMounts(index, spec);
    }
  },
};

function* juicefsMounts(index: number, spec: Wire): Iterable<FoundAt> {
  const mounts = records(spec.mounts);
  if (mounts.length > 1) yield { index, path: 'spec.mounts', message: `JuiceFS mounts one file system, and here are ${mounts.length}`, mend: 'make a Dataset of each' };
  for (const [at, mount] of mounts.slice(0, 1)) {
    if (!text(mount.mountPoint)?.startsWith('juicefs://')) {
      yield { index, path: `spec.mounts[${at}].mountPoint`, message: `is ${JSON.stringify(mount.mountPoint)}, which JuiceFS does not mount`, mend: 'write juicefs:/// and the path in it' };
      continue;
    }
    const options = [...list(mount.encryptOptions), ...list(spec.sharedEncryptOptions)].map(option => text(record(option).name));
    if (!options.includes('metaurl')) yield { index, path: `spec.mounts[${at}]`, message: 'has no metaurl, without which JuiceFS finds nothing', mend: 'add it to encryptOptions, from a Secret' };
  }
}

/** Options that hold keys, by the names that stores have for them. */
const KEY_NAME = /secret|password|passwd|token|accesskey|access-key|access_key|metaurl/i;

const plainKeyRule: SetRule = {
  id: 'secret/plain-option',
  severity: Severity.WARNING,
  title: 'Keys of a store stand in Secrets',
  why: 'Everybody who may read the Dataset reads its options, and so does whoever reads the repository that it lies in.',
  passes: FROM_SECRET,
  fails: dataset('    - mountPoint: s3://models/llama\n      name: llama\n      options:\n        aws.secretKey: abc\n') + runtime('AlluxioRuntime', 'llama'),
  * check(set) {
    for (const [index, , , spec] of objectsOf(set, DATASET)) {
      const places: [string, unknown][] = [['spec.sharedOptions', spec.sharedOptions], ...records(spec.mounts).map(([at, mount]): [string, unknown] => [`spec.mounts[${at}].options`, mount.options])];
      for (const [path, options] of places) {
        for (const name of isRecord(options) ? Object.keys(options).filter(option => KEY_NAME.test(option)) : []) {
          yield { index, path, message: `the option "${name}" holds a key for everybody to read`, mend: 'move it to encryptOptions, which take it from a Secret' };
        }
      }
    }
  },
};

function* objectsOf(set: ObjectSet, groupKind: string): Iterable<readonly [index: number, name: string, namespace: string | undefined, spec: Wire]> {
  for (const [index, each] of set.objects.entries()) {
    if (groupKindOf(each) === groupKind) yield [index, nameOf(each), namespaceOf(each), record(each.spec)];
  }
}

export const fluidRules: readonly SetRule[] = [datasetRuntimeRule, runtimeDatasetRule, loadDatasetRule, juicefsRule, plainKeyRule];
