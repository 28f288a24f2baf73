/** What keeps components answering while nodes are drained. */
export * from './component-disruption-budget';
