import { Lazy } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { argoproj } from '../../../imports';
import { nonEmpty } from '../../graph/plain';
import { graphManifestsIn } from '../delivered';
import type { ArgoDeliveryProps } from './argo-props';
import { scalerDifferences } from './scaler-differences';

/** What others own in a scope: what the caller says, and the replicas of components that have a scaler. Asked for at synthesis. */
export function ignoreDifferences(scope: IConstruct, { ignoreDifferences: own = [] }: ArgoDeliveryProps): argoproj.IgnoreDifference[] {
  return Lazy.any({ produce: () => nonEmpty([...scalerDifferences(graphManifestsIn(scope)), ...own]) }) as argoproj.IgnoreDifference[];
}
