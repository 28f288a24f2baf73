/** From one API version to the other: what an object says stays, and what has no place there is told. */
export * from './manifest-conversion';
