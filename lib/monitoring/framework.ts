import type { Component } from '../graph';

/** The framework whose metrics the workers show, as far as it is known. */
export function frameworkOf(component: Component): string | undefined {
  return component.engine?.backendFramework ?? component.graph._ownProps.backendFramework;
}
