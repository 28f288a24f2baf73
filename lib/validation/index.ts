/** Offline admission: what the API server and the operator would refuse is found before a byte is written. */
export type { PlatformProfile } from './admission/platform-profile';
export { Validator } from './file-validation';
export { Severity } from './finding';
export * from './plugin';
export { Validation, type ValidationSettings } from './settings';
export { ValidationReport, type ValidationFinding } from './validation-report';
