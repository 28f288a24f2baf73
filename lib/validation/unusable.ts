/** A file or an object of the user that cannot be used; the message says which, and why. */
export class Unusable extends Error {}
