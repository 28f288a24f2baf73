/** What is loaded when the first object is converted. */
export { convertObject } from './convert-object';
export { convertText } from './convert-text';
export { Conversion } from './conversion';
export { isConvertible } from './spec';
