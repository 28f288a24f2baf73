/** YAML of an object that passes and one that fails; for a rule about changes, of each object before and after. */
export interface RuleExample {
  readonly passes: string;
  readonly fails: string;
  /** Whether each example is an object before and after a change. */
  readonly onChange?: boolean;
}

/** Examples by the id of the rule. */
export interface RuleExamples {
  readonly [id: string]: RuleExample;
}
