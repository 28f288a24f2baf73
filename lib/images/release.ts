/** The release of Dynamo that the defaults of this library are for. */
export const DYNAMO_RELEASE = '1.3.0';
