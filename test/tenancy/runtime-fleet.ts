/** Frontends and mock workers of the real runtime, on loopback, which find each other through a folder. */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeTinyModel } from './tiny-model';

/** Nothing outlives this, in milliseconds, whatever becomes of the test. */
const lifetime = 120_000;

/** Variables of one component. */
export type Environment = Readonly<Record<string, string>>;

/** Everything that listens does so on loopback: an event broker that nobody runs keeps event publishers from opening ports on all interfaces. */
const loopback: Environment = {
  DYN_DISCOVERY_BACKEND: 'file',
  DYN_REQUEST_PLANE: 'tcp',
  DYN_EVENT_PLANE: 'zmq',
  DYN_ZMQ_BROKER_URL: 'xsub=tcp://127.0.0.1:9 , xpub=tcp://127.0.0.1:9',
  DYN_TCP_RPC_HOST: '127.0.0.1',
  DYN_TCP_RESPONSE_STREAM_HOST: '127.0.0.1',
  DYN_SYSTEM_HOST: '127.0.0.1',
  DYN_HTTP_HOST: '127.0.0.1',
  HF_HUB_OFFLINE: '1',
};

/** A set of running components. */
export class RuntimeFleet {
  private readonly folder = mkdtempSync(join(tmpdir(), 'dynamo-fleet-'));
  private readonly children: ChildProcess[] = [];
  private readonly ports = new Set<number>();

  public constructor(private readonly python: string) {
    writeTinyModel(join(this.folder, 'model'));
    mkdirSync(join(this.folder, 'discovery'));
  }

  /** Starts a mock worker that serves `model`. */
  public startWorker(model: string, environment: Environment): void {
    this.start(['-m', 'dynamo.mocker', '--model-path', join(this.folder, 'model'), '--model-name', model], environment);
  }

  /** Starts a frontend, and says at which port it will listen. */
  public async startFrontend(environment: Environment): Promise<number> {
    const port = await freePort(this.ports);
    this.ports.add(port);
    this.start(['-m', 'dynamo.frontend'], { ...environment, DYN_HTTP_PORT: `${port}` });
    return port;
  }

  /** The last words of what ended by itself. */
  public lastWords(): string[] {
    return this.children.flatMap((child, index) => child.exitCode === null ? [] : [readFileSync(this.log(index), 'utf8').slice(-500)]);
  }

  /** Kills what was started, and removes its files. */
  public async stop(): Promise<void> {
    await Promise.all(this.children.map(async child => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = new Promise(resolve => child.once('exit', resolve));
      child.kill('SIGKILL');
      await exited;
    }));
    rmSync(this.folder, { recursive: true, force: true });
  }

  private start(args: string[], environment: Environment): void {
    const output = openSync(this.log(this.children.length), 'w');
    const { PATH = '' } = process.env;
    this.children.push(spawn(this.python, args, {
      env: { PATH, HOME: this.folder, TMPDIR: this.folder, ...loopback, DYN_FILE_KV: join(this.folder, 'discovery'), ...environment },
      stdio: ['ignore', output, output],
      timeout: lifetime,
      killSignal: 'SIGKILL',
    }));
    closeSync(output);
  }

  private log(index: number): string {
    return join(this.folder, `component-${index}.log`);
  }
}

/** The models that a frontend lists, sorted; nothing while it is not up. */
export async function listModels(port: number): Promise<string[] | undefined> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/v1/models`, { signal: AbortSignal.timeout(2_000) });
    const { data } = await response.json() as { data: { id: string }[] };
    return data.map(({ id }) => id).sort();
  } catch {
    return undefined;
  }
}

/** A port that nobody listens at, below those that the system hands out by itself: it cannot be taken before the frontend opens it. */
async function freePort(taken: ReadonlySet<number>): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    if (!taken.has(port) && await canListen(port)) return port;
  }
}

function canListen(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
