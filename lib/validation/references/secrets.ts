/** Secrets that are written down, and ExternalSecrets that their operator refuses. */
import { list, record, text, type Wire } from '../admission/wire';
import { Severity } from '../finding';
import { groupKindOf } from './object-index';
import { type ObjectSet, records } from './object-set';
import { SECRET } from './pod-references';
import type { SetRule } from './set-rule';

const EXTERNAL_SECRET = 'external-secrets.io/ExternalSecret';

/** Types of Secrets whose values the cluster fills in. */
const FILLED_IN: ReadonlySet<string | undefined> = new Set(['kubernetes.io/service-account-token', 'bootstrap.kubernetes.io/token']);

const SECRET_OBJECT = (rest: string) => `apiVersion: v1\nkind: Secret\nmetadata:\n  name: hf-token-secret\n${rest}`;
const EXTERNAL = (spec: string) => `apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata:
  name: hf-token-secret
spec:
  secretStoreRef:
    kind: ClusterSecretStore
    name: vault
${spec}`;
const DATA = '  data:\n    - secretKey: HF_TOKEN\n      remoteRef:\n        key: inference/hugging-face\n';

const valuesRule: SetRule = {
  id: 'secret/values-in-manifest',
  severity: Severity.WARNING,
  title: 'Values of Secrets are not written down',
  why: 'What stands in a manifest is read by everybody who reads the repository, for as long as its history lives. Encrypted values (SOPS) are no such thing.',
  passes: EXTERNAL(DATA),
  fails: SECRET_OBJECT('stringData:\n  HF_TOKEN: hf_abc\n'),
  * check(set) {
    for (const [index, object] of ofKind(set, SECRET)) {
      if ('sops' in object || FILLED_IN.has(text(object.type))) continue;
      for (const field of ['data', 'stringData']) {
        const keys = Object.entries(record(object[field])).filter(([, value]) => value !== '' && value !== null).map(([key]) => key);
        if (keys.length === 0) continue;
        yield { index, path: field, message: `holds the values of ${keys.join(', ')}`, mend: 'have an ExternalSecret fetch them, or make the Secret by hand' };
      }
    }
  },
};

const emptyRule: SetRule = {
  id: 'secret/external-empty',
  severity: Severity.ERROR,
  title: 'An ExternalSecret has data or dataFrom',
  why: 'Its operator refuses one without values.',
  passes: EXTERNAL(DATA),
  fails: EXTERNAL(''),
  * check(set) {
    for (const [index, { spec }] of ofKind(set, EXTERNAL_SECRET)) {
      const { data, dataFrom } = record(spec);
      if (list(data).length + list(dataFrom).length > 0) continue;
      yield { index, path: 'spec', message: 'has neither data nor dataFrom', mend: 'say which values of the store it fetches' };
    }
  },
};

const deletionRule: SetRule = {
  id: 'secret/external-deletion',
  severity: Severity.ERROR,
  title: 'An ExternalSecret deletes only a Secret that it owns',
  why: 'Its operator refuses `deletionPolicy: Delete` where the Secret is not its own, and `Merge` where it makes none.',
  passes: EXTERNAL(`  target:\n    creationPolicy: Owner\n    deletionPolicy: Delete\n${DATA}`),
  fails: EXTERNAL(`  target:\n    creationPolicy: Merge\n    deletionPolicy: Delete\n${DATA}`),
  * check(set) {
    for (const [index, { spec }] of ofKind(set, EXTERNAL_SECRET)) {
      const { creationPolicy = 'Owner', deletionPolicy } = record(record(spec).target);
      const isRefused = (deletionPolicy === 'Delete' && creationPolicy !== 'Owner') || (deletionPolicy === 'Merge' && creationPolicy === 'None');
      if (!isRefused) continue;
      const message = `${String(deletionPolicy)} does not go with creationPolicy ${String(creationPolicy)}`;
      yield { index, path: 'spec.target.deletionPolicy', message, mend: 'use Retain, or let it own the Secret' };
    }
  },
};

const duplicateKeyRule: SetRule = {
  id: 'secret/external-duplicate-key',
  severity: Severity.ERROR,
  title: 'Each key of an ExternalSecret is fetched once',
  why: 'Its operator refuses two values for one key.',
  passes: EXTERNAL(DATA),
  fails: EXTERNAL(DATA + DATA.replace('  data:\n', '')),
  * check(set) {
    for (const [index, { spec }] of ofKind(set, EXTERNAL_SECRET)) {
      const known = new Set<string>();
      for (const [at, { secretKey }] of records(record(spec).data)) {
        const key = text(secretKey);
        if (key === undefined) continue;
        if (known.has(key)) yield { index, path: `spec.data[${at}].secretKey`, message: `"${key}" is fetched before`, mend: 'remove one, or name another key' };
        known.add(key);
      }
    }
  },
};

function* ofKind(set: ObjectSet, groupKind: string): Iterable<readonly [number, Wire]> {
  for (const [index, object] of set.objects.entries()) if (groupKindOf(object) === groupKind) yield [index, object];
}

export const secretRules: readonly SetRule[] = [valuesRule, emptyRule, deletionRule, duplicateKeyRule];
