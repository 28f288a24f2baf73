/** Objects that pass and fail the CEL rules of the CRDs that this library is built with. */
import { DYNAMO } from './dynamo';
import { FLUX } from './flux';
import { GATEWAYS } from './gateways';
import { KEDA } from './keda';
import { ROUTES } from './routes';
import type { RuleExample, RuleExamples } from './rule-examples';

const EXAMPLES: RuleExamples = { ...DYNAMO, ...FLUX, ...GATEWAYS, ...KEDA, ...ROUTES };

/** The examples of a rule, if it has any. */
export function examplesOf(id: string): RuleExample | undefined {
  return Object.hasOwn(EXAMPLES, id) ? EXAMPLES[id] : undefined;
}
