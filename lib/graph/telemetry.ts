/** How lines of the log look. */
export enum LogFormat {
  /** For people. */
  READABLE = 'readable',
  /** One JSON object a line, with the trace and the span that it belongs to. */
  JSONL = 'jsonl',
}

/** How traces and logs travel to a collector. */
export enum OtlpProtocol {
  /** OTLP over gRPC, by custom on port 4317. */
  GRPC = 'grpc',
  /** OTLP over HTTP, by custom on port 4318. */
  HTTP_PROTOBUF = 'http/protobuf',
}

/**
 * What every process of a graph logs, and where it sends traces. Each setting is an environment variable of the whole
 * graph; one that `env` sets as well wins.
 */
export interface GraphTelemetry {
  /**
   * How lines of the log look.
   * Source: `DYN_LOGGING_CONSOLE_FORMAT`, and for releases before it `DYN_LOGGING_JSONL`.
   * @default - readable, as the runtime has it
   */
  readonly logFormat?: LogFormat;

  /**
   * What is logged: a level, or a level and exceptions by module, such as `info,dynamo_runtime=debug`.
   * Source: `DYN_LOG`.
   * @default - `info`, as the runtime has it
   */
  readonly logLevel?: string;

  /**
   * Whether the beginning and the end of each span are logged.
   * Source: `DYN_LOGGING_SPAN_EVENTS`.
   * @default false
   */
  readonly logSpanEvents?: boolean;

  /**
   * Collector that traces and logs are sent to, such as `http://otel-collector.observability:4317`; setting it turns
   * the sending on.
   * Source: `OTEL_EXPORTER_OTLP_ENDPOINT`, `OTEL_EXPORT_ENABLED`.
   * @default - nothing is sent
   */
  readonly otlpEndpoint?: string;

  /**
   * How traces and logs travel.
   * Source: `OTEL_EXPORTER_OTLP_PROTOCOL`.
   * @default - gRPC, as the runtime has it
   */
  readonly otlpProtocol?: OtlpProtocol;

  /**
   * Share of the requests that are traced, from 0 to 1.
   * Source: `OTEL_TRACES_SAMPLE_RATIO`.
   * @default - all
   */
  readonly traceSampleRatio?: number;

  /**
   * Whether NIXL counts what moves between workers. The monitors of the graph scrape it then, on port 19090.
   * Source: `NIXL_TELEMETRY_ENABLE`.
   * @default false
   */
  readonly nixl?: boolean;
}
