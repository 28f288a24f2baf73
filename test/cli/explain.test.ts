import { run } from './run';

test('prints what a field means', () => {
  expect(run(['explain', 'spec.components[0].replicas'])).toMatchObject({
    code: 0, err: '', out: expect.stringMatching(/^KIND: {5}DynamoGraphDeployment\n.*\nFIELD: {4}spec\.components\[\]\.replicas <integer>\n\nHow many/),
  });
});

test('--output json is nothing but that', () => {
  expect(JSON.parse(run(['explain', 'dgd', '--output', 'json']).out)).toMatchObject({ kind: 'DynamoGraphDeployment', path: '' });
});

test('a field that is not there is one line with the nearest', () => {
  expect(run(['explain', 'dgd.spec.componens'])).toEqual({
    code: 2, out: '', err: 'error: DynamoGraphDeployment.spec has no field componens; did you mean components?\n',
  });
});
