/** What every generated L1 class is made of: from typed properties to the wire form, with nothing dropped on the way. */
export * from './typed-object';
