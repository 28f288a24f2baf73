import { createHash } from 'node:crypto';
import type { Construct } from 'constructs';
import { k8s } from '../../imports';
import type { Engine } from '../engines';
import type { EngineConfig } from './effective-props';

/**
 * Defines the ConfigMap of an engine that reads its configuration from files.
 *
 * @param scope the component
 * @param name name of the ConfigMap
 * @param namespace Kubernetes namespace of the graph
 * @param engine the engine
 * @returns how pods find it; nothing for an engine without files
 */
export function engineConfig(scope: Construct, name: string, namespace: string | undefined, engine: Engine): EngineConfig | undefined {
  const data = engine._configFiles();
  if (Object.keys(data).length === 0) return undefined;
  new k8s.ConfigMap(scope, 'EngineConfig', { metadata: { name, namespace }, data });
  const checksum = createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 16);
  return { configMapName: name, checksum };
}
