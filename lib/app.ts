import * as cdk8s from 'cdk8s';
/** Temporary. */
export class App extends cdk8s.App {}
