/** The Job that brings one model onto a volume. */
import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import type { Construct } from 'constructs';
import { k8s } from '../../imports';
import type { EnvValue } from '../graph';
import type { GraphVolume } from '../volumes';
import { envVars } from '../graph/env-vars';
import { nonEmpty, withoutUndefined } from '../graph/plain';
import { ImageMirror } from '../images';
import { ApplyWave, waveAnnotation } from '../gitops/order/apply-wave';
import type { ModelDownload } from './model-download';
import type { ModelSource } from './model-source';

/** What a Job's name may have before its hash. */
const NAME_LIMIT = 63 - '-12345678'.length;

/** As the operator has it for the pods of graphs, so that they can read what is written here. */
const SECURITY_CONTEXT: k8s.PodSecurityContext = { fsGroup: 1000, fsGroupChangePolicy: 'OnRootMismatch' };

/** Writes down that everything is there: folder, file, and what stands in it. Flux would replace a `${…}`. */
const NOTE_COMPLETION = 'mkdir -p "$1" && printf %s "$3" > "$2"';

export interface DownloadTarget {
  readonly owner: string;
  readonly namespace: string | undefined;
  readonly volume: GraphVolume;
  readonly mountPath: string;
  readonly nodeSelector: { [label: string]: string } | undefined;
}

interface JobImage {
  readonly reference: string;
  readonly pullSecrets: readonly string[];
}

/** Defines the Job. Its name ends in a hash of what it does, since a Job in a cluster cannot be changed. */
export function downloadJob(scope: Construct, source: ModelSource, download: ModelDownload, target: DownloadTarget): k8s.Job {
  const spec = jobSpec(source, download, target, {
    reference: ImageMirror._reference(scope, source._image ?? download.image),
    pullSecrets: [...ImageMirror._of(scope)?.imagePullSecrets ?? [], ...download.imagePullSecrets ?? []],
  });
  const slug = `${target.owner}-${source.name}`.toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0, NAME_LIMIT).replace(/-+$/, '');
  const name = `${slug}-${createHash('sha256').update(JSON.stringify(spec)).digest('hex').slice(0, 8)}`;
  return new k8s.Job(scope, `Download ${source.name.replaceAll('/', ' ')}`, {
    metadata: { name, namespace: target.namespace, annotations: waveAnnotation(ApplyWave.WEIGHTS) },
    spec,
  });
}

function jobSpec(source: ModelSource, download: ModelDownload, target: DownloadTarget, image: JobImage): k8s.JobSpec {
  const { command, env, marker, revision } = source._command(target.mountPath);
  const volumeMounts = [{ name: target.volume.name, mountPath: target.mountPath }];
  const nodeSelector = { ...target.nodeSelector, ...download.nodeSelector };
  const token: { [name: string]: EnvValue } = download.token && command[0] === 'hf' ? { HF_TOKEN: download.token } : {};
  return withoutUndefined({
    backoffLimit: download.backoffLimit,
    activeDeadlineSeconds: download.deadline?.toSeconds(),
    ttlSecondsAfterFinished: download.keepFinished?.toSeconds(),
    template: {
      metadata: { labels: { 'app.kubernetes.io/name': 'model-download' } },
      spec: withoutUndefined({
        restartPolicy: 'Never',
        initContainers: [withoutUndefined({
          name: 'download',
          image: image.reference,
          command,
          env: envVars({ ...env, ...token, ...download.env }),
          envFrom: download.envFromSecret === undefined ? undefined : [{ secretRef: { name: download.envFromSecret } }],
          resources: download.resources,
          volumeMounts,
        })],
        containers: [withoutUndefined({
          name: 'note-completion',
          image: image.reference,
          command: ['sh', '-c', NOTE_COMPLETION, 'sh', posix.dirname(marker), marker, revision],
          resources: download.resources,
          volumeMounts,
        })],
        volumes: [target.volume.volume],
        securityContext: download.podSecurityContext ?? SECURITY_CONTEXT,
        serviceAccountName: download.serviceAccountName,
        imagePullSecrets: nonEmpty([...new Set(image.pullSecrets)].map(name => ({ name }))),
        nodeSelector: Object.keys(nodeSelector).length === 0 ? undefined : nodeSelector,
        tolerations: nonEmpty(download.tolerations),
      }),
    },
  });
}
