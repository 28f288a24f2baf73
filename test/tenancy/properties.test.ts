/** 10,000 random trees in all: 9,200 of up to 12 Dynamo namespaces, 800 of up to 200. */
import * as fc from 'fast-check';
import { sightings, type TenancyGraph } from '../../lib/tenancy/discovery';
import { DynamoNamespace } from '../../lib/tenancy/dynamo-namespace';
import { accepts, DiscoveryMatcher } from '../../lib/tenancy/matchers';
import { tenancyErrors } from '../../lib/tenancy/tenancy';
import { randomTree, reaches } from './random-tree';

const seed = 20_061;
const sizes = [{ most: 12, cases: 2_300 }, { most: 200, cases: 200 }];
const workerHash = fc.stringMatching(/^[0-9a-f]{8}$/);
const isLabelValue = (text: string) => text.length <= 63 && /^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/.test(text);
const isObjectName = (text: string) => text.length <= 253 && text.split('.').every(label => label.length <= 63 && /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(label));

const namespaces = (tree: string[][]) => tree.map(segments => ({ segments, namespace: DynamoNamespace.of(segments.join('/')) }));

describe.each(sizes)('in $cases random trees of up to $most Dynamo namespaces', ({ most, cases }) => {
  const check = <Values extends [unknown, ...unknown[]]>(property: fc.IProperty<Values>) => fc.assert(property, { numRuns: cases, seed });

  test('each has an encoding, a label and an object name of its own', () => {
    check(fc.property(randomTree(most), tree => {
      const all = namespaces(tree).map(({ namespace }) => namespace);
      for (const form of ['encoded', 'labelValue', 'objectName'] as const) {
        expect(new Set(all.map(namespace => namespace[form])).size).toBe(tree.length);
      }
    }));
  });

  test('each fits the runtime and Kubernetes, with a worker hash', () => {
    check(fc.property(randomTree(most), workerHash, (tree, hash) => {
      for (const { namespace } of namespaces(tree)) {
        const forms = [namespace.encoded, namespace.labelValue, namespace.objectName, `${namespace.encoded}-${hash}`];
        const fits = /^[a-z0-9_-]{1,54}$/.test(namespace.encoded) && isLabelValue(namespace.labelValue) && isObjectName(namespace.objectName)
          && isLabelValue(`${namespace.encoded}-${hash}`);
        if (!fits) throw new Error(`${namespace} does not fit: ${forms.join(', ')}`);
      }
    }));
  });

  test('the matchers accept what lies in or below, and the exact one only what lies in', () => {
    check(fc.property(randomTree(most), workerHash, (tree, hash) => {
      const all = namespaces(tree);
      for (const above of all) {
        for (const below of all) {
          const expected = reaches(above.segments, below.segments);
          const same = above === below;
          const prefix = above.namespace.encoded;
          const base = below.namespace.encoded;
          const right = base.startsWith(prefix) === expected
            && above.namespace.isAncestorOf(below.namespace) === (expected && !same)
            && [base, `${base}-${hash}`].every(name => accepts(DiscoveryMatcher.STARTS_WITH, prefix, name) === expected
              && accepts(DiscoveryMatcher.BOUNDARY, prefix, name) === expected
              && accepts(DiscoveryMatcher.EXACT, prefix, name) === same);
          if (!right) throw new Error(`${above.namespace} (${prefix}) and ${below.namespace} (${base})`);
        }
      }
    }));
  });

  test('nothing leaks, whatever graphs keep the operator\'s own names beside them', () => {
    const kubernetesName = fc.constantFrom('a', 'llama', 'llama-8b', 'default', 'dynamo', 'deadbeef', 'llama-a', 'a-b');
    const unnamed = fc.tuple(kubernetesName, kubernetesName);
    check(fc.property(randomTree(most), unnamed, (tree, [kubernetesNamespace, name]) => {
      const everyone = { kubernetesNamespace, hasFrontends: true, hasWorkers: true };
      const graphs: TenancyGraph[] = [
        ...namespaces(tree).map(({ namespace }, index) => ({ ...everyone, name: `graph-${index}`, dynamoNamespace: namespace })),
        { ...everyone, name },
      ];
      const errors = tenancyErrors(graphs);
      expect(errors.filter(({ rule }) => rule === 'tenancy/leak')).toEqual([]);
      const wrong = sightings(graphs).filter(({ startsWith, boundary, intended }) => (startsWith === 'always') !== intended || (boundary === 'always') !== intended);
      expect(wrong).toEqual([]);
    }));
  });
});
