/** Every word that does more than to set the property of its own name: a file a word. */
import { cmd, parameters } from './command';
import { scaling } from './component-scaling';
import { computeDomains, deviceClaims, resourceClaimTemplates } from './device-claims';
import { disruptionBudget } from './disruption-budget';
import { dynamoCheckpoint } from './dynamo-checkpoint';
import { fabric } from './fabric';
import { gitops } from './gitops';
import { imagePullSecrets } from './image-pull-secrets';
import { isolation } from './isolation';
import { models } from './models';
import { monitoring } from './monitoring';
import { multinode } from './multinode';
import { objects } from './objects';
import { platform } from './platform';
import { resources } from './resources';
import { routing } from './routing';
import { scheduling } from './scheduling';
import { validation } from './validation';
import { volumeMounts } from './volumes';
import { componentWeights, graphWeights } from './weights';
import type { ComponentWord, GraphWord } from './word';

/** Words of the document, in the order in which what they make is defined. */
export const GRAPH_WORDS: readonly GraphWord[] = [
  validation,
  imagePullSecrets,
  platform,
  scheduling,
  graphWeights,
  computeDomains,
  resourceClaimTemplates,
  routing,
  isolation,
  models,
  monitoring,
  objects,
  gitops,
];

/** Those of a document that asks for a graph. */
export const REQUEST_WORDS: readonly GraphWord[] = [validation, platform, graphWeights, objects, gitops];

/** Words of a component. */
export const COMPONENT_WORDS: readonly ComponentWord[] = [
  cmd,
  parameters,
  resources,
  multinode,
  fabric,
  deviceClaims,
  volumeMounts,
  componentWeights,
  scaling,
  disruptionBudget,
  // What it captures is settled by all that stands above.
  dynamoCheckpoint,
];
