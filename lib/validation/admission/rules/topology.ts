/** Placement: topology constraints, the fields of Grove that authors override, and the transfer of the KV cache. */
import { graph } from '../examples';
import type { GraphView, ProviderOverrideView } from '../graph-view';
import { componentRule, graphRule, type Found, type Rule } from '../rule';
import { isRecord, isSet, record, text, type Wire } from '../wire';

const SOURCE = 'operator, validation of the graph\'s placement';

const SPEC = 'topologyConstraint:\n  clusterTopologyName: cluster\n  packDomain: rack';
const PLATFORM = { topologies: { cluster: ['zone', 'rack', 'host'] } };

/** Name of the binding; v1alpha1 calls it a profile. */
function bindingField({ alpha }: GraphView): string {
  return alpha ? 'topologyProfile' : 'clusterTopologyName';
}

export const topologyRules: readonly Rule[] = [
  componentRule({
    id: 'dgd/topology-without-graph-topology',
    title: 'A component\'s topology needs the graph\'s',
    why: 'The graph names the topology whose domains the component speaks of.',
    source: SOURCE,
    passes: graph({ spec: SPEC, fields: 'type: worker\ntopologyConstraint:\n  packDomain: host' }),
    fails: graph({ fields: 'type: worker\ntopologyConstraint:\n  packDomain: host' }),
    * check({ topologyConstraint }, view) {
      if (!topologyConstraint || view.standalone || isRecord(view.spec.topologyConstraint)) return;
      yield { path: topologyConstraint.path, message: 'needs spec.topologyConstraint', mend: `set spec.topologyConstraint.${bindingField(view)}` };
    },
  }),
  graphRule({
    id: 'dgd/topology-pack-domain-missing',
    title: 'A topology constraint constrains something',
    why: 'Without a domain on the graph or on a component it says nothing.',
    source: SOURCE,
    passes: graph({ spec: SPEC }),
    fails: graph({ spec: 'topologyConstraint:\n  clusterTopologyName: cluster' }),
    * check({ spec, components }) {
      const constraint = spec.topologyConstraint;
      if (!isRecord(constraint) || constraint.packDomain || components.some(component => component.topologyConstraint)) return;
      yield { path: 'spec.topologyConstraint.packDomain', message: 'is required where no component has a topologyConstraint, but not set' };
    },
  }),
  graphRule({
    id: 'dgd/topology-binding-unknown',
    title: 'The topology exists on the platform',
    why: 'Grove\'s ClusterTopologyBinding of that name has to be there. Checked where the platform profile names the bindings.',
    source: SOURCE,
    passes: graph({ spec: SPEC }),
    fails: graph({ spec: SPEC.replace('cluster\n', 'clusters\n') }),
    platform: PLATFORM,
    * check(view) {
      const constraint = record(view.spec.topologyConstraint);
      const field = bindingField(view);
      const name = text(constraint[field]);
      const known = view.platform.topologies;
      if (!view.grove || !known || !name || Object.hasOwn(known, name)) return;
      yield { path: `spec.topologyConstraint.${field}`, message: `the platform has no ClusterTopologyBinding ${JSON.stringify(name)}` };
    },
  }),
  graphRule({
    id: 'dgd/topology-domain-unknown',
    title: 'The domain belongs to the topology',
    why: 'Only the domains of the binding can be packed into.',
    source: SOURCE,
    passes: graph({ spec: SPEC }),
    fails: graph({ spec: SPEC.replace('rack', 'row') }),
    platform: PLATFORM,
    * check(view) {
      const domains = domainsOf(view);
      if (!domains) return;
      for (const { path, domain } of packDomains(view)) {
        if (!domains.includes(domain)) yield { path, message: `${JSON.stringify(domain)} is no domain of the topology; it has ${domains.join(', ')}` };
      }
    },
  }),
  graphRule({
    id: 'dgd/topology-domain-broader',
    title: 'A component\'s domain is not broader than the graph\'s',
    why: 'The component is part of the graph.',
    source: SOURCE,
    passes: graph({ spec: SPEC, fields: 'type: worker\ntopologyConstraint:\n  packDomain: host' }),
    fails: graph({ spec: SPEC, fields: 'type: worker\ntopologyConstraint:\n  packDomain: zone' }),
    platform: PLATFORM,
    * check(view) {
      const domains = domainsOf(view);
      const outer = text(record(view.spec.topologyConstraint).packDomain);
      if (!domains || !outer || !domains.includes(outer)) return;
      for (const { path, domain } of packDomains(view)) {
        if (domains.includes(domain) && domains.indexOf(domain) < domains.indexOf(outer)) {
          yield { path, message: `${JSON.stringify(domain)} is broader than the graph's ${JSON.stringify(outer)}` };
        }
      }
    },
  }),
  graphRule({
    id: 'dgd/topology-written-twice',
    title: 'Topology is constrained by fields or by a provider override, not both',
    why: 'Both end in the same field of Grove.',
    source: SOURCE,
    passes: graph({ spec: SPEC }),
    fails: graph({
      spec: `${SPEC}\nproviderOverride:\n  apiVersion: grove.io/v1alpha1\n  target: PodCliqueSet\n  value:\n    spec:\n      template:\n        topologyConstraint: {}`,
    }),
    * check(view) {
      const typed = isRecord(view.spec.topologyConstraint) || view.components.some(component => component.topologyConstraint);
      if (!typed) return;
      for (const override of overrides(view)) {
        if (writesTopology(override)) {
          yield {
            path: `${override.path}.value`,
            message: 'writes the topology that topologyConstraint writes as well',
            mend: 'keep one of the two',
          };
        }
      }
    },
  }),
];

function domainsOf({ spec, platform, grove, alpha }: GraphView): readonly string[] | undefined {
  const constraint = record(spec.topologyConstraint);
  const name = text(alpha ? constraint.topologyProfile : constraint.clusterTopologyName);
  return grove && platform.topologies && name && Object.hasOwn(platform.topologies, name) ? platform.topologies[name] : undefined;
}

function packDomains({ spec, components }: GraphView): { path: string; domain: string }[] {
  const found: { path: string; domain: string }[] = [];
  const outer = text(record(spec.topologyConstraint).packDomain);
  if (outer) found.push({ path: 'spec.topologyConstraint.packDomain', domain: outer });
  for (const { topologyConstraint } of components) {
    const domain = text(topologyConstraint?.value.packDomain);
    if (topologyConstraint && domain) found.push({ path: `${topologyConstraint.path}.packDomain`, domain });
  }
  return found;
}

/** Every override of a graph. */
export function overrides({ providerOverride, components }: GraphView): ProviderOverrideView[] {
  return [...(providerOverride ? [providerOverride] : []), ...components.flatMap(component => component.providerOverrides)];
}

function writesTopology({ raw, level }: ProviderOverrideView): boolean {
  const value = record(raw.value);
  return isSet(level === 'graph' ? record(record(value.spec).template).topologyConstraint : value.topologyConstraint);
}

const TRANSFER_DOMAIN = 'domain: rack';
const SUBDOMAIN = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/;
const TRANSFER = 'spec.experimental.kvTransferPolicy';

function transferPolicy(spec: Wire): Wire {
  return record(record(spec.experimental).kvTransferPolicy);
}

function transfer(fields: string): string {
  return `experimental:\n  kvTransferPolicy:\n    ${fields.replace(/\n/g, '\n    ')}`;
}

export const transferRules: readonly Rule[] = [
  graphRule({
    id: 'dgd/kv-transfer-topology-name',
    title: 'The topology of the KV transfer has a name that Kubernetes accepts',
    why: 'It is the name of an object: small letters, digits, hyphens and dots, 253 characters at most.',
    source: SOURCE,
    passes: graph({ spec: transfer(`clusterTopologyName: cluster\n${TRANSFER_DOMAIN}`) }),
    fails: graph({ spec: transfer(`clusterTopologyName: My_Cluster\n${TRANSFER_DOMAIN}`) }),
    * check({ spec }) {
      const name = text(transferPolicy(spec).clusterTopologyName);
      if (!name || (name.length <= 253 && SUBDOMAIN.test(name))) return;
      yield { path: `${TRANSFER}.clusterTopologyName`, message: `${JSON.stringify(name)} is no name of an object` };
    },
  }),
  graphRule({
    id: 'dgd/kv-transfer-needs-grove',
    title: 'A KV transfer by the name of a topology needs Grove',
    why: 'The topology is an object of Grove; a label key works without.',
    source: SOURCE,
    passes: graph({ spec: transfer(`labelKey: example.com/rack\n${TRANSFER_DOMAIN}`) }),
    fails: graph({
      metadata: 'annotations:\n  nvidia.com/enable-grove: "false"',
      spec: transfer(`clusterTopologyName: cluster\n${TRANSFER_DOMAIN}`),
    }),
    * check({ spec, grove }) {
      if (grove || !isSet(transferPolicy(spec).clusterTopologyName)) return;
      yield { path: `${TRANSFER}.clusterTopologyName`, message: 'needs Grove, which this graph does not reach', mend: 'use labelKey' };
    },
  }),
  graphRule({
    id: 'dgd/kv-transfer-binding-unknown',
    title: 'The topology of the KV transfer exists on the platform',
    why: 'Grove\'s ClusterTopologyBinding of that name has to be there. Checked where the platform profile names the bindings.',
    source: SOURCE,
    passes: graph({ spec: transfer(`clusterTopologyName: cluster\n${TRANSFER_DOMAIN}`) }),
    fails: graph({ spec: transfer(`clusterTopologyName: clusters\n${TRANSFER_DOMAIN}`) }),
    platform: PLATFORM,
    * check({ spec, platform, grove }) {
      const name = text(transferPolicy(spec).clusterTopologyName);
      if (!grove || !name || !platform.topologies || Object.hasOwn(platform.topologies, name)) return;
      yield { path: `${TRANSFER}.clusterTopologyName`, message: `the platform has no ClusterTopologyBinding ${JSON.stringify(name)}` };
    },
  }),
  graphRule({
    id: 'dgd/kv-transfer-domain-unknown',
    title: 'The domain of the KV transfer belongs to the topology',
    why: 'Only the domains of the binding are known to the nodes.',
    source: SOURCE,
    passes: graph({ spec: transfer(`clusterTopologyName: cluster\n${TRANSFER_DOMAIN}`) }),
    fails: graph({ spec: transfer('clusterTopologyName: cluster\ndomain: row') }),
    platform: PLATFORM,
    * check({ spec, platform, grove }): Iterable<Found> {
      const { clusterTopologyName, domain } = transferPolicy(spec);
      if (!grove || typeof clusterTopologyName !== 'string' || typeof domain !== 'string') return;
      if (!platform.topologies || !Object.hasOwn(platform.topologies, clusterTopologyName)) return;
      const domains = platform.topologies[clusterTopologyName];
      if (domains.includes(domain)) return;
      yield { path: `${TRANSFER}.domain`, message: `${JSON.stringify(domain)} is no domain of the topology; it has ${domains.join(', ')}` };
    },
  }),
];
