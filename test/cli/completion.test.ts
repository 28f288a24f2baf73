/** The scripts in the shells that they are for, where these are installed. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createProgram } from '../../lib/cli';
import { withFolder } from '../output';
import { run } from './run';

const ESCAPES = /\u001b\[[?\d;]*[a-zA-Z]/g;

const verbs = createProgram().commands.map(command => command.name());

const shells: { readonly [name: string]: (script: string, line: string, folder: string) => string[] } = {
  bash: (script, line, folder) => complete('bash', ['--norc', '-c', `${script}
    COMP_WORDS=(${line.replaceAll('=', ' = ')}${line.endsWith(' ') ? '""' : ''}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
    _cdk8s_dynamo; printf '%s\\n' "\${COMPREPLY[@]}"`], folder),
  fish: (script, line, folder) => complete('fish', ['--no-config', '-c', `${script}\ncomplete -C '${line}'`], folder)
    .map(found => found.split('\t')[0].replace(/^--output=/, '')),
  zsh: (script, line, folder) => {
    writeFileSync(join(folder, '.zshrc'), `autoload -Uz compinit && compinit -u -D\n${script}\nPROMPT=READY; LISTMAX=10000; zstyle ':completion:*' list-colors ''\n`);
    return complete('zsh', ['-f', '-c', `
      zmodload zsh/zpty
      zpty -b shell env ZDOTDIR=${folder} HOME=${folder} TERM=dumb COLUMNS=400 zsh -i
      zpty -r -m shell seen '*READY*'
      zpty -w -n shell '${line}'$'\\C-d'
      sleep 1
      while zpty -r -t shell more 2>/dev/null; do print -r -- "$more"; done
      zpty -d shell`], folder).flatMap(found => found.replace(ESCAPES, '').split(/\s+/));
  },
};

function complete(shell: string, args: readonly string[], folder: string): string[] {
  const { stdout, stderr, status } = spawnSync(shell, args, { cwd: folder, encoding: 'utf8', env: { PATH: process.env.PATH, HOME: folder } });
  expect([shell, stderr, status]).toEqual([shell, '', 0]);
  return stdout.split(/\r?\n/).filter(line => line !== '');
}

describe.each(Object.keys(shells))('%s', shell => {
  const there = spawnSync(shell, ['-c', 'true']).status === 0;
  const { out: script } = run(['completion', shell]);
  const after = (line: string) => withFolder(folder => shells[shell](script, line, folder));

  (there ? test : test.skip)('completes verbs', () => expect(after('cdk8s-dynamo ')).toEqual(expect.arrayContaining([...verbs, 'help'])));
  (there ? test : test.skip)('completes the options of a verb', () => {
    const options = after('cdk8s-dynamo validate --');
    expect(options).toEqual(expect.arrayContaining(['--crds', '--strict', '--help', '--no-color']));
    expect(options).not.toContain('--version');
  });
  (there ? test : test.skip)('completes the values of an option', () => {
    expect(after('cdk8s-dynamo validate --output ')).toEqual(expect.arrayContaining(['text', 'json', 'sarif', 'junit']));
    expect(after('cdk8s-dynamo validate --output=')).toEqual(expect.arrayContaining(['sarif']));
  });
  (there ? test : test.skip)('completes the values of an argument', () => expect(after('cdk8s-dynamo completion ')).toEqual(expect.arrayContaining(['bash', 'zsh', 'fish'])));
});

test('another shell is wrong usage', () => {
  expect(run(['completion', 'tcsh'])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Allowed choices are bash, zsh, fish.') });
});
