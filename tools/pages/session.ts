/** A shell in an empty folder, in which `npx cdk8s-dynamo` is what this checkout has compiled. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '..', '..');
const MAIN = join(ROOT, 'build', 'lib', 'cli', 'main.js');

/** What programs of a reader import, beside their own files. It lies where Node finds it, but `init` sees no package installed. */
const INSTALLED = ['cdk8s', 'cdk8s-plus-28', 'constructs', 'tsx', 'cdk8s-cli', '@types', 'typescript'];

/** Between the outputs of two commands. */
const SEPARATOR = '\u001e';

const COMMANDS = `
cdk8s-dynamo() { node "${MAIN}" "$@"; }
npx() {
  local name=$1; shift
  case $name in
    cdk8s-dynamo) cdk8s-dynamo "$@" ;;
    *) "${ROOT}/node_modules/.bin/$name" "$@" ;;
  esac
}
`;

/** Whether no source of the library is younger than what was compiled, so that nobody writes into a page what was printed yesterday. */
function isCompiled(): boolean {
  const assembly = join(ROOT, '.jsii');
  if (!existsSync(MAIN) || !existsSync(assembly)) return false;
  const { mtimeMs } = statSync(assembly);
  const sources = readdirSync(join(ROOT, 'lib'), { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.ts'));
  return sources.every(file => statSync(join(ROOT, 'lib', file)).mtimeMs <= mtimeMs);
}

export class Session {
  private readonly home: string;
  private readonly folder: string;

  public constructor() {
    if (!isCompiled()) throw new Error('Pages show what the compiled command line prints, and it is not compiled as it stands: run `npx projen jsii` first.');
    this.home = mkdtempSync(join(tmpdir(), 'cdk8s-dynamo-page-'));
    this.folder = join(this.home, 'work');
    mkdirSync(this.folder);
    for (const name of INSTALLED) this.link(name, join(ROOT, 'node_modules', name));
    this.link('cdk8s-dynamo', ROOT);
  }

  /** What each of some commands prints, on whichever of its outputs. They share one shell. */
  public run(commands: readonly string[]): readonly string[] {
    const script = commands.map(command => `(exit $last)\n${command}\nlast=$?\nprintf '${SEPARATOR}'`).join('\n');
    const { stdout, error } = spawnSync('bash', ['-c', `exec 2>&1\nlast=0\n${COMMANDS}\n${script}`], {
      cwd: this.folder, encoding: 'utf8', maxBuffer: 2 ** 26, env: this.environment(), input: '',
    });
    if (error) throw error;
    return stdout.split(SEPARATOR).slice(0, commands.length).map(output => output.replaceAll(this.folder, '.').replace(/ +$/gm, ''));
  }

  public write(file: string, text: string): void {
    mkdirSync(dirname(join(this.folder, file)), { recursive: true });
    writeFileSync(join(this.folder, file), text);
  }

  public read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  public end(): void {
    rmSync(this.home, { recursive: true, force: true });
  }

  /** The same for everybody: no colours, no settings of git, no name of the user. */
  private environment(): NodeJS.ProcessEnv {
    const [name, mail] = ['reader', 'reader@example.com'];
    const author = { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: mail, GIT_COMMITTER_NAME: name, GIT_COMMITTER_EMAIL: mail };
    const git = { GIT_CONFIG_NOSYSTEM: '1', GIT_CEILING_DIRECTORIES: this.home, ...author };
    return { PATH: process.env.PATH, HOME: this.home, NODE_PATH: join(this.home, 'packages'), CHECKOUT: ROOT, ...git };
  }

  private link(name: string, target: string): void {
    mkdirSync(join(this.home, 'packages'), { recursive: true });
    symlinkSync(target, join(this.home, 'packages', name));
  }
}
