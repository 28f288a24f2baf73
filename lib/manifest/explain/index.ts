/** What a field means: explanations of the fields of every kind, and of the words of deploy.yaml. */
export { FieldExplanation, type ExplainedField, type FieldExplanationOptions } from './field-explanation';
