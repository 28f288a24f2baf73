/** What a snapshot is of, as far as the component it is for tells. */
import { createHash } from 'node:crypto';
import type { k8s, nvidia } from '../../imports';
import type { Engine } from '../engines';
import { engineFrom, parseEngine } from '../engines/parse-engine';
import type { Component } from '../graph';
import { withoutUndefined } from '../graph/plain';
import { isVersion, tagOf } from '../validation/admission/version';

/** Flags of the engines for the longest sequence. */
const LENGTHS: readonly string[] = ['maxModelLen', 'contextLength', 'maxSeqLen'];

/** The identity of what a pod captures. With the hash of the pod no two snapshots of different engines are taken for one. */
export function identityOf(component: Component, pod: k8s.PodTemplateSpec): nvidia.Identity {
  const engine = engineOf(component, pod);
  const { model, backendFramework, parallelism: { tensor, pipeline } } = engine;
  if (backendFramework === undefined) throw new Error(`${subjectOf(component)}: the mocker holds nothing that a snapshot would start faster; leave the checkpoint out`);
  const length = LENGTHS.map(name => engine._value(name)).find(value => typeof value === 'number');
  const dtype = engine._value('dtype');
  return withoutUndefined({
    model,
    backendFramework: backendFramework as nvidia.Identity['backendFramework'],
    dynamoVersion: versionOf(component, pod),
    tensorParallelSize: tensor,
    pipelineParallelSize: pipeline,
    dtype: typeof dtype === 'string' && dtype !== 'auto' ? dtype : undefined,
    maxModelLen: length as number | undefined,
    extraParameters: { podTemplate: hashOf(pod) },
  });
}

/** What has to be alike in workers of one snapshot: how an engine is told to run, and not where, or with which labels. */
export type WhatRuns = Readonly<Record<string, unknown>>;

export function whatRuns(component: Component, pod: k8s.PodTemplateSpec): WhatRuns {
  const { extraParameters, ...identity } = identityOf(component, pod);
  const [{ command = [], args = [] }] = pod.spec?.containers ?? [{}];
  return { ...identity, command: [...command, ...args].join(' ') };
}

/** In which parts two workers differ; commands only where nothing else tells, since they hold most of the rest. */
export function differencesOf(one: WhatRuns, other: WhatRuns): string[] {
  const parts = Object.keys({ ...one, ...other }).filter(part => one[part] !== other[part]);
  const told = parts.length > 1 ? parts.filter(part => part !== 'command') : parts;
  return told.map(part => `${part}: ${String(one[part] ?? 'unset')} and ${String(other[part] ?? 'unset')}`);
}

/** `graph/component`. */
export function subjectOf({ graph, componentName }: Component): string {
  return `${graph.name}/${componentName}`;
}

/** Eight hexadecimal digits that change with the value. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 8);
}

function engineOf(component: Component, pod: k8s.PodTemplateSpec): Engine {
  const [main] = pod.spec?.containers ?? [];
  if (component.engine) return component.engine;
  const parsed = parseEngine([...main?.command ?? [], ...main?.args ?? []]);
  if (parsed) return engineFrom(parsed);
  throw new Error(`${subjectOf(component)}: its command does not tell which model and engine are captured; give it an engine`);
}

function versionOf({ _ownProps: { runtimeVersionOverride } }: Component, pod: k8s.PodTemplateSpec): string | undefined {
  if (runtimeVersionOverride !== undefined) return runtimeVersionOverride;
  const tag = tagOf(pod.spec?.containers[0].image ?? '');
  return tag !== undefined && isVersion(tag) ? tag.replace(/^[vV]/, '') : undefined;
}
