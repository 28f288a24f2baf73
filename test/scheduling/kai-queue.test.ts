import { App, Chart, Duration, Testing } from 'cdk8s';
import { KaiQueue, type KaiQueueProps } from 'cdk8s-dynamo';

const NO_BOUND = { quota: -1, limit: -1, overQuotaWeight: 1 };

test('a root queue without bounds says every bound', () => {
  const queue = new KaiQueue(Testing.chart(), 'inference');
  expect(queue.name).toBe('inference');
  expect(queue.apiObject.toJson()).toEqual({
    apiVersion: 'scheduling.run.ai/v2',
    kind: 'Queue',
    metadata: { name: 'inference' },
    spec: { resources: { cpu: NO_BOUND, gpu: NO_BOUND, memory: NO_BOUND } },
  });
});

test('a team\'s queue below it, in a chart that has a Kubernetes namespace', () => {
  const chart = new Chart(new App(), 'chart', { namespace: 'serving' });
  const queue = new KaiQueue(chart, 'queue', {
    metadata: { name: 'team-a', labels: { team: 'a' } },
    parentQueue: new KaiQueue(chart, 'inference').name,
    displayName: 'Team A',
    priority: 200,
    preemptMinRuntime: Duration.minutes(10),
    reclaimMinRuntime: Duration.seconds(90),
    gpu: { quota: 16, limit: 32, overQuotaWeight: 2 },
    cpu: { quota: 0 },
    memory: { limit: 512_000 },
  });
  expect(queue.name).toBe('team-a');
  expect(queue.apiObject.toJson()).toEqual({
    apiVersion: 'scheduling.run.ai/v2',
    kind: 'Queue',
    metadata: { name: 'team-a', labels: { team: 'a' } },
    spec: {
      displayName: 'Team A',
      parentQueue: 'inference',
      priority: 200,
      preemptMinRuntime: '600s',
      reclaimMinRuntime: '90s',
      resources: {
        cpu: { quota: 0, limit: -1, overQuotaWeight: 1 },
        gpu: { quota: 16, limit: 32, overQuotaWeight: 2 },
        memory: { quota: -1, limit: 512_000, overQuotaWeight: 1 },
      },
    },
  });
  expect(Testing.synth(chart)).toHaveLength(2);
});

test.each<[string, KaiQueueProps, string]>([
  ['a quota above its limit', { gpu: { quota: 9, limit: 8 } }, 'KaiQueue "q": gpu.quota is 9, above the limit of 8; raise the limit or lower the quota'],
  ['a bound below none', { memory: { limit: -2 } }, 'KaiQueue "q": memory.limit is -2; it has to be 0 or more, or -1 for no bound'],
  ['a bound that is no number', { cpu: { quota: NaN } }, 'KaiQueue "q": cpu.quota is NaN; it has to be 0 or more, or -1 for no bound'],
])('%s is refused', (_, props, message) => {
  expect(() => new KaiQueue(Testing.chart(), 'q', props)).toThrow(new Error(message));
});
