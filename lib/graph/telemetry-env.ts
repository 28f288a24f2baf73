import { type GraphTelemetry, LogFormat } from './telemetry';

/**
 * The environment variables of telemetry.
 *
 * @throws if a setting of traces has no collector to go to, or the share is none
 */
export function telemetryEnv(telemetry: GraphTelemetry = {}): { [name: string]: string } {
  check(telemetry);
  const { logFormat, logLevel, logSpanEvents, otlpEndpoint, otlpProtocol, traceSampleRatio, nixl } = telemetry;
  return {
    ...(logFormat !== undefined && { DYN_LOGGING_CONSOLE_FORMAT: logFormat, DYN_LOGGING_JSONL: String(logFormat === LogFormat.JSONL) }),
    ...(logLevel !== undefined && { DYN_LOG: logLevel }),
    ...(logSpanEvents === true && { DYN_LOGGING_SPAN_EVENTS: 'true' }),
    ...(otlpEndpoint !== undefined && { OTEL_EXPORT_ENABLED: 'true', OTEL_EXPORTER_OTLP_ENDPOINT: otlpEndpoint }),
    ...(otlpProtocol !== undefined && { OTEL_EXPORTER_OTLP_PROTOCOL: otlpProtocol }),
    ...(traceSampleRatio !== undefined && { OTEL_TRACES_SAMPLE_RATIO: String(traceSampleRatio) }),
    ...(nixl === true && { NIXL_TELEMETRY_ENABLE: 'y' }),
  };
}

function check({ otlpEndpoint, otlpProtocol, traceSampleRatio: ratio }: GraphTelemetry): void {
  if (otlpEndpoint === undefined && (otlpProtocol !== undefined || ratio !== undefined)) {
    throw new Error('telemetry: otlpProtocol and traceSampleRatio do nothing without otlpEndpoint; set it, or leave them out');
  }
  if (ratio !== undefined && !(ratio >= 0 && ratio <= 1)) throw new Error(`telemetry.traceSampleRatio is ${ratio}; it has to be from 0 to 1`);
}
