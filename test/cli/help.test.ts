import { createProgram } from '../../lib/cli';
import { run } from './run';

const verbs = createProgram().commands.map(command => command.name());

test('the program lists every verb', () => {
  const { code, out, err } = run(['--help']);
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatchSnapshot();
  for (const verb of verbs) expect(out).toMatch(new RegExp(`^  ${verb} `, 'm'));
  expect(run(['help']).out).toBe(out);
});

test.each(verbs)('%s has an example', verb => {
  const { code, out, err } = run([verb, '--help']);
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(new RegExp(`^  .*cdk8s-dynamo ${verb} `, 'm'));
  expect(out).toMatchSnapshot();
  expect(run(['help', verb]).out).toBe(out);
});
