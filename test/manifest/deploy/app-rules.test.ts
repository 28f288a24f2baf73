/** Rules about whole apps, by their examples. */
import { DeployFile } from 'cdk8s-dynamo';
import { appRules } from '../../../lib/validation/app-rules';

const ids: readonly string[] = appRules().map(({ id }) => id);

function found(text: string): string[] {
  const { findings } = DeployFile.synthText([{ file: 'deploy.yaml', text }]).report;
  return [...new Set(findings.filter(({ rule }) => ids.includes(rule)).map(({ rule, severity }) => `${severity} ${rule}`))];
}

test.each(appRules().filter(({ language }) => language !== 'ts').map(rule => [rule.id, rule] as const))('%s: the passing example passes, the failing one has this finding', (id, { passes, fails, severity }) => {
  expect(found(passes)).toEqual([]);
  expect(found(fails)).toEqual([`${severity} ${id}`]);
});
