import { deployRules } from '../../../lib/validation/deploy-rules';
import { DeployFile } from 'cdk8s-dynamo';

function idsIn(text: string, variant?: string): string[] {
  const { report } = DeployFile.synthText([{ file: 'deploy.yaml', text }], { variant });
  return report.findings.map(({ rule }) => rule).filter(rule => rule.startsWith('deploy/') || rule.startsWith('yaml/'));
}

describe('every rule about deploy.yaml', () => {
  test.each(deployRules().map(rule => [rule.id, rule] as const))('%s: the passing example passes, the failing one has this finding alone', (id, rule) => {
    const isVariant = id === 'deploy/unknown-variant';
    expect(idsIn(rule.passes, isVariant ? 'large' : undefined)).toEqual([]);
    expect(new Set(idsIn(rule.fails, isVariant ? 'larg' : undefined))).toEqual(new Set([id]));
  });
});

test('what each rule about deploy.yaml finds is, to the letter', () => {
  const told = deployRules().map(({ id, fails }) => {
    const { report } = DeployFile.synthText([{ file: 'deploy.yaml', text: fails }], { variant: id === 'deploy/unknown-variant' ? 'larg' : undefined });
    return [id, report.findings.filter(({ rule }) => rule === id).map(({ line, column, severity, message, mend }) => `${line}:${column} ${severity}: ${message}${mend === undefined ? '' : `; ${mend}`}`)];
  });
  expect(Object.fromEntries(told)).toMatchSnapshot();
});
