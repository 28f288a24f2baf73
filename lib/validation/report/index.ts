/** Findings as reports: for people, for programs, for code hosts and for build servers. */
export { jsonReport } from './json';
export { junitReport } from './junit';
export { helpLink, ruleAnchor, type ReportInput } from './report';
export { sarifReport, type SarifOptions } from './sarif';
export { textReport, type TextReportOptions } from './text';
