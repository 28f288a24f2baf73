/** Commands that do something else than they seem to. */
import { graph } from '../admission/examples';
import { componentRule, type Found, type Rule } from '../admission/rule';
import { Severity } from '../finding';
import { ENGINES, engineLaunch, isShell, launchesOf, mainLaunches, type Script } from './launch';
import { WORKER_TYPES } from '../admission/worker-types';

const WARNING = { severity: Severity.WARNING };

const ONE_GPU = 'resources:\n  limits:\n    nvidia.com/gpu: 1';

/** Modules that are a component each. */
const COMPONENT_MODULES: ReadonlySet<string> = new Set([...ENGINES, 'frontend', 'mocker', 'planner', 'router', 'global_router', 'global_planner']);

/** Flags that the operator itself reads to lay an engine out over several nodes. */
const LAYOUT_FLAG = /^(--(tensor|pipeline|data)-parallel-size|--(tp|pp|dp)(-size)?|-(tp|pp|dp))=/;

const SHELL_COMMAND = 'command: [/bin/sh, -c]\nargs:\n';

export const commandLints: readonly Rule[] = [
  componentRule({
    ...WARNING,
    id: 'lint/shell-swallows-flags',
    title: 'The flags in a shell script reach the engine',
    why: 'A backslash joins lines only where it is the last character of one. A folded scalar (`>-`) turns the line ends into blanks, and a backslash before '
      + 'a blank makes the blank part of the next word: the engine gets ` --model`, which is no flag. A line without its backslash, or with a blank after it, '
      + 'ends the command; the shell then runs the flag on the next line as a program.',
    passes: graph({ main: `${SHELL_COMMAND}  - >-\n    python3 -m dynamo.vllm\n    --model meta-llama/Llama-3.1-8B\n    --max-num-seqs 40` }),
    fails: graph({ main: `${SHELL_COMMAND}  - >-\n    python3 -m dynamo.vllm \\\n    --model meta-llama/Llama-3.1-8B \\\n    --max-num-seqs 40` }),
    * check(component, view) {
      for (const { script } of launchesOf(component, view)) {
        if (script) yield* swallowed(script);
      }
    },
  }),
  componentRule({
    ...WARNING,
    id: 'lint/arguments-after-script',
    title: 'Nothing follows a shell script',
    why: '`sh -c` takes one argument as the script; what follows becomes `$0`, `$1` and so on, which the script does not read. A worker, planner or component '
      + 'without a type that has no command gets `/bin/sh -c` from the operator.',
    passes: graph({ main: 'command: [python3, -m, dynamo.vllm]\nargs: [--model, meta-llama/Llama-3.1-8B]' }),
    fails: graph({ main: 'args: [python3 -m dynamo.vllm, --model, meta-llama/Llama-3.1-8B]' }),
    * check(component, view) {
      for (const { script, container } of launchesOf(component, view)) {
        if (!script || script.rest.length === 0 || /\$(\{?[0-9@*]|#)/.test(script.text)) continue;
        const mend = container.command.length > 0 ? 'put all of it into one string' : 'say the command; without one, the operator starts /bin/sh -c';
        yield { path: script.restPath, message: `the shell runs ${short(script.text)} alone; ${short(script.rest.join(' '))} is lost`, mend };
      }
    },
  }),
  componentRule({
    ...WARNING,
    id: 'lint/flags-in-one-argument',
    title: 'Each flag is an argument of its own',
    why: 'Without a shell nothing splits an argument at its blanks; the program gets all of it as one flag that it does not know.',
    passes: graph({ main: 'command: [python3, -m, dynamo.vllm]\nargs: [--model, llama, --max-num-seqs, "40"]' }),
    fails: graph({ main: 'command: [python3, -m, dynamo.vllm]\nargs: [--model llama --max-num-seqs 40]' }),
    * check(component, view) {
      for (const { container, script } of launchesOf(component, view)) {
        if (script || isShell(container.command)) continue;
        for (const [index, arg] of container.args.entries()) {
          if (/^--?[a-z][\w-]*[ \n]/.test(arg)) {
            yield {
              path: `${container.path}.args[${index}]`,
              message: `${short(arg)} is one argument; nothing splits it at the blanks`,
              mend: 'write each flag and each value as an item',
            };
          }
        }
      }
    },
  }),
  componentRule({
    ...WARNING,
    id: 'lint/several-components-in-one',
    title: 'A container starts one Dynamo component',
    why: 'One component is one tree of processes: it is probed, scaled, restarted and found as one. A second process in it is watched by nobody.',
    passes: graph({ main: `${SHELL_COMMAND}  - python3 -m dynamo.vllm --model llama` }),
    fails: graph({ main: `${SHELL_COMMAND}  - python3 -m dynamo.frontend & python3 -m dynamo.vllm --model llama` }),
    * check(component, view) {
      for (const { launches, path, script } of launchesOf(component, view)) {
        const modules = launches.filter(launch => COMPONENT_MODULES.has(launch.module)).map(launch => launch.module);
        if (modules.length < 2 || (script && hasBranches(script))) continue;
        yield {
          path: script?.path ?? path,
          message: `starts ${modules.length} components: ${modules.map(module => `dynamo.${module}`).join(', ')}`,
          mend: 'make each a component of the graph',
        };
      }
    },
  }),
  componentRule({
    ...WARNING,
    id: 'lint/backend-differs',
    title: 'backendFramework is the engine that the workers start',
    why: 'The operator finds out the engine from the command, and stops reconciling where the graph says another.',
    source: 'operator, detection of the backend',
    passes: graph({ spec: 'backendFramework: vllm', main: `command: [python3, -m, dynamo.vllm]\nargs: [--model, llama]` }),
    fails: graph({ spec: 'backendFramework: sglang', main: `command: [python3, -m, dynamo.vllm]\nargs: [--model, llama]` }),
    * check(component, view) {
      const launch = WORKER_TYPES.has(component.type) ? engineLaunch(component, view) : undefined;
      if (!launch || !view.backendFramework || launch.module === view.backendFramework) return;
      yield {
        path: mainLaunches(component, view)?.path ?? component.path,
        message: `starts dynamo.${launch.module}, but spec.backendFramework is ${view.backendFramework}`,
        mend: 'let the two agree; without backendFramework the operator goes by the command',
      };
    },
  }),
  componentRule({
    ...WARNING,
    id: 'lint/layout-flag-with-equals',
    title: 'Flags of an engine on several nodes are separate words',
    why: 'The operator reads tensor, pipeline and data parallelism as `--flag value` to decide how to spread the engine; `--flag=value` it does not see.',
    source: 'operator, layout of several nodes',
    passes: graph({
      fields: 'type: worker\nmultinode:\n  nodeCount: 2',
      main: `command: [python3, -m, dynamo.vllm]\nargs: [--model, llama, --tensor-parallel-size, "2"]\n${ONE_GPU}`,
    }),
    fails: graph({
      fields: 'type: worker\nmultinode:\n  nodeCount: 2',
      main: `command: [python3, -m, dynamo.vllm]\nargs: [--model, llama, --tensor-parallel-size=2]\n${ONE_GPU}`,
    }),
    * check(component, view) {
      const launch = component.nodeCount > 1 ? engineLaunch(component, view) : undefined;
      const word = launch?.words.find(each => LAYOUT_FLAG.test(each));
      if (!word) return;
      yield {
        path: mainLaunches(component, view)?.path ?? component.path,
        message: `the operator does not see ${word}`,
        mend: `write ${word.replace('=', ' ')}, as two words`,
      };
    },
  }),
  componentRule({
    ...WARNING,
    id: 'lint/hidden-launch',
    title: 'The command of an engine on several nodes starts the engine',
    why: 'The operator adds ranks and addresses to the launch of the engine that it finds in the command; in a script of one\'s own it finds none.',
    source: 'operator, layout of several nodes',
    passes: graph({
      fields: 'type: worker\nmultinode:\n  nodeCount: 2',
      main: `command: [python3, -m, dynamo.vllm]\nargs: [--model, llama, --tensor-parallel-size, "2"]\n${ONE_GPU}`,
    }),
    fails: graph({ fields: 'type: worker\nmultinode:\n  nodeCount: 2', main: `command: [/opt/start.sh]\n${ONE_GPU}` }),
    * check(component, view) {
      const main = mainLaunches(component, view);
      if (!main || component.nodeCount < 2 || !WORKER_TYPES.has(component.type)) return;
      if (main.container.command.length === 0 && main.container.args.length === 0) return;
      if (main.launches.length > 0 || main.script?.text.includes('dynamo.')) return;
      yield {
        path: main.path,
        message: 'starts no engine that the operator can see; it cannot spread it over nodes',
        mend: 'start it as python3 -m dynamo.<engine>',
      };
    },
  }),
];

/** Flags that are lost between the lines of a script. */
function* swallowed({ commands, path }: Script): Iterable<Found> {
  for (const [index, command] of commands.entries()) {
    const joined = command.find(word => word.escapedBlank && /^\s+-/.test(word.text));
    if (joined) {
      const program = command[0].text;
      yield {
        path,
        message: `a backslash before a blank makes ${JSON.stringify(joined.text)} one word, so that ${program} gets no ${joined.text.trim()}`,
        mend: 'drop the backslashes, or use a literal scalar (|)',
      };
      return;
    }
    if (index > 0 && /^--[a-z]/.test(command[0].text)) {
      yield {
        path,
        message: `the shell runs ${command[0].text} as a program; the command before it has ended`,
        mend: 'end the line before it with a backslash, and with nothing after that',
      };
      return;
    }
  }
}

/** Whether only one of several launches may be meant to run. */
function hasBranches({ commands }: Script): boolean {
  return commands.some(([first]) => first.text === 'else' || first.text === 'elif' || first.text === 'case');
}

function short(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return JSON.stringify(line.length > 60 ? `${line.slice(0, 57)}…` : line);
}
