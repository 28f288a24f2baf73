import { Testing } from 'cdk8s';
import { DynamoGraph, GraphScheduling, GroveUpdateStrategy } from 'cdk8s-dynamo';

test.each<[string, GraphScheduling, object, boolean]>([
  ['Grove, which is the operator\'s own choice', GraphScheduling.grove(), {}, true],
  ['LeaderWorkerSet', GraphScheduling.leaderWorkerSet(), { 'nvidia.com/enable-grove': 'false' }, false],
  ['a queue of KAI', GraphScheduling.grove().kaiQueue('team-a'), { 'nvidia.com/kai-scheduler-queue': 'team-a' }, true],
  ['the last queue that is named', GraphScheduling.grove().kaiQueue('team-a').kaiQueue('team-b'), { 'nvidia.com/kai-scheduler-queue': 'team-b' }, true],
  ['a queue of Volcano, and updates by hand', GraphScheduling.grove().volcanoQueue('team-a').updateStrategy(GroveUpdateStrategy.ON_DELETE), {
    'nvidia.com/grove-update-strategy': 'OnDelete',
    'nvidia.com/volcano-queue': 'team-a',
  }, true],
])('%s', (_, scheduling, annotations, usesGrove) => {
  expect(Object.entries(scheduling.annotations)).toEqual(Object.entries(annotations));
  expect(scheduling.usesGrove).toBe(usesGrove);
});

test('a graph carries it, and its own annotations win', () => {
  const graph = new DynamoGraph(Testing.chart(), 'qwen', {
    scheduling: GraphScheduling.grove().kaiQueue('team-a').updateStrategy(GroveUpdateStrategy.ROLLING_RECREATE),
    metadata: { annotations: { 'nvidia.com/kai-scheduler-queue': 'night' } },
  });
  expect(graph.apiObject.toJson().metadata.annotations).toEqual({
    'nvidia.com/grove-update-strategy': 'RollingRecreate',
    'nvidia.com/kai-scheduler-queue': 'night',
  });
});

test('a value that is built upon stays as it was', () => {
  const grove = GraphScheduling.grove();
  grove.kaiQueue('team-a');
  expect(grove.annotations).toEqual({});
});

test.each<[string, () => GraphScheduling, RegExp]>([
  ['KAI off Grove', () => GraphScheduling.leaderWorkerSet().kaiQueue('a'), /queue of KAI to Grove only; on LeaderWorkerSet set schedulerName to kai-scheduler/],
  ['Volcano off Grove', () => GraphScheduling.leaderWorkerSet().volcanoQueue('a'), /queue of Volcano to Grove only; on LeaderWorkerSet set the annotation/],
  ['an update strategy off Grove', () => GraphScheduling.leaderWorkerSet().updateStrategy(GroveUpdateStrategy.ON_DELETE), /only Grove has an update strategy/],
  ['Volcano after KAI', () => GraphScheduling.grove().kaiQueue('a').volcanoQueue('b'), /a queue of KAI or of Volcano, not of both/],
  ['KAI after Volcano', () => GraphScheduling.grove().volcanoQueue('a').kaiQueue('b'), /a queue of KAI or of Volcano, not of both/],
  ['a queue without a name', () => GraphScheduling.grove().kaiQueue(''), /the value of nvidia.com\/kai-scheduler-queue is empty/],
])('%s is refused', (_, build, message) => {
  expect(build).toThrow(message);
});
