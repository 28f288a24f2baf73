/** CEL rules of CRDs: evaluated as they are written, with the functions that Kubernetes adds to the language. */
export { checkRules, hasRules, NOT_EVALUATED, type RuleOptions } from './rules';
