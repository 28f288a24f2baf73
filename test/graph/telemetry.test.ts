import { Testing } from 'cdk8s';
import { DynamoGraph, type GraphTelemetry, LogFormat, OtlpProtocol } from 'cdk8s-dynamo';

function env(telemetry: GraphTelemetry, own?: { [name: string]: string }): { name: string; value: string }[] {
  const graph = new DynamoGraph(Testing.chart(), 'llama', { telemetry, env: own });
  graph.addFrontend('Frontend');
  return graph.apiObject.toJson().spec.env as { name: string; value: string }[];
}

test('logs and traces are switched for every process of the graph', () => {
  expect(env({ logFormat: LogFormat.JSONL, logLevel: 'info,dynamo_runtime=debug', otlpEndpoint: 'http://otel:4318', otlpProtocol: OtlpProtocol.HTTP_PROTOBUF, traceSampleRatio: 0.01, logSpanEvents: true })).toEqual([
    { name: 'DYN_LOGGING_CONSOLE_FORMAT', value: 'jsonl' },
    { name: 'DYN_LOGGING_JSONL', value: 'true' },
    { name: 'DYN_LOG', value: 'info,dynamo_runtime=debug' },
    { name: 'DYN_LOGGING_SPAN_EVENTS', value: 'true' },
    { name: 'OTEL_EXPORT_ENABLED', value: 'true' },
    { name: 'OTEL_EXPORTER_OTLP_ENDPOINT', value: 'http://otel:4318' },
    { name: 'OTEL_EXPORTER_OTLP_PROTOCOL', value: 'http/protobuf' },
    { name: 'OTEL_TRACES_SAMPLE_RATIO', value: '0.01' },
  ]);
});

test('a variable that the author sets himself wins', () => {
  expect(env({ logLevel: 'debug' }, { DYN_LOG: 'warn' })).toEqual([{ name: 'DYN_LOG', value: 'warn' }]);
});

test.each([
  [{ traceSampleRatio: 0.5 }, 'telemetry: otlpProtocol and traceSampleRatio do nothing without otlpEndpoint; set it, or leave them out'],
  [{ otlpEndpoint: 'http://otel:4317', traceSampleRatio: 2 }, 'telemetry.traceSampleRatio is 2; it has to be from 0 to 1'],
])('%j is refused', (telemetry, message) => {
  expect(() => env(telemetry)).toThrow(message);
});
