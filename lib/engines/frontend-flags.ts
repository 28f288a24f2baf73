import type { RouterFlags } from './router-flags';

/** Flags of a frontend (`python3 -m dynamo.frontend`). */
export interface FrontendFlags {
  /**
   * How requests reach workers.
   *
   * Source: the flags of its members.
   * @default - round robin
   */
  readonly router?: RouterFlags;
  /**
   * Address that it listens on.
   *
   * Source: `--http-host` of dynamo.frontend.
   * @default 0.0.0.0
   */
  readonly httpHost?: string;
  /**
   * Port that it listens on. The operator expects 8000; another one needs probes and a port of its own.
   *
   * Source: `--http-port` of dynamo.frontend.
   * @default 8000
   */
  readonly httpPort?: number;
  /**
   * What turns chats into tokens: `dynamo`, `vllm` or `sglang`.
   *
   * Source: `--dyn-chat-processor` of dynamo.frontend.
   * @default dynamo
   */
  readonly chatProcessor?: string;
  /**
   * Whether Python code that comes with a model may run; false renders its `--no-` form.
   *
   * Source: `--trust-remote-code` of dynamo.frontend.
   * @default false
   */
  readonly trustRemoteCode?: boolean;
  /**
   * Name of the only model it serves.
   *
   * Source: `--model-name` of dynamo.frontend.
   * @default - all that workers register
   */
  readonly modelName?: string;
  /**
   * Directory in the container with the files of that model.
   *
   * Source: `--model-path` of dynamo.frontend.
   * @default - those that workers register
   */
  readonly modelPath?: string;
  /**
   * How requests reach workers: `tcp` or `nats`.
   *
   * Source: `--request-plane` of dynamo.frontend.
   * @default - that of the platform
   */
  readonly requestPlane?: string;
  /**
   * How events reach it: `nats` or `zmq`.
   *
   * Source: `--event-plane` of dynamo.frontend.
   * @default - that of the platform
   */
  readonly eventPlane?: string;
  /**
   * How often a request moves to another worker when its own is lost; 0 for never.
   *
   * Source: `--migration-limit` of dynamo.frontend.
   * @default 0
   */
  readonly migrationLimit?: number;
  /**
   * Beginning of the names of its metrics.
   *
   * Source: `--metrics-prefix` of dynamo.frontend.
   * @default dynamo_frontend
   */
  readonly metricsPrefix?: string;
  /**
   * Whether it also serves the gRPC protocol of KServe; false renders its `--no-` form.
   *
   * Source: `--kserve-grpc-server` of dynamo.frontend.
   * @default false
   */
  readonly kserveGrpcServer?: boolean;
  /**
   * Further flags, one token an entry, rendered last: for what no prop expresses.
   * @default - none
   */
  readonly extraArgs?: string[];
}
