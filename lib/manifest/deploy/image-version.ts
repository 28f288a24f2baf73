/** The images of components, and the release of Dynamo in them: the operator refuses a component of which it cannot tell that. */
import type { ComponentProps } from '../../graph';
import type { DynamoImage } from '../../images';
import { DYNAMO_RELEASE } from '../../images/release';
import { fieldOf, itemsOf, type MapValue, plain, type Value } from './value';
import { imageOf } from './words/image';
import type { ComponentContext, GraphContext } from './words/word';

const PLACEHOLDER = /[<>{}$]/;
const VERSION = /^v?\d+\.\d+\.\d+(?:[-+._].*)?$/;

/** Where a tag may be without a version, the construct is not asked, which refuses one by its parts. */
export function imageFor(value: Value, context: GraphContext): DynamoImage | string | undefined {
  const image = imageOf(value, context);
  return typeof image === 'object' && image.version === undefined && mayLackVersion(context) ? image.reference : image;
}

/** The props of a component with the release that is assumed where its image tells none. */
export function withVersion(props: ComponentProps, context: ComponentContext): ComponentProps {
  const { document, component, report } = context;
  const word = fieldOf(component, 'image') ?? fieldOf(document, 'image');
  if (!word || props.runtimeVersionOverride !== undefined || overridesVersion(component) || mayLackVersion(context)) return props;
  const image = props.image ?? imageOf(word, context);
  const reference = typeof image === 'object' ? image.reference : image;
  if (reference === undefined || hasVersion(image) || PLACEHOLDER.test(reference)) return props;
  report(word, 'assumed-version', `the tag of ${reference} tells no version of Dynamo; ${DYNAMO_RELEASE} is assumed`,
    'set runtimeVersionOverride to the release in the image, or use a release tag');
  return { ...props, runtimeVersionOverride: DYNAMO_RELEASE };
}

function mayLackVersion({ document }: GraphContext): boolean {
  return itemsOf(fieldOf(fieldOf(document, 'validation'), 'off')).some(item => plain(item) === 'dgd/image-tag-not-semver');
}

function hasVersion(image: DynamoImage | string | undefined): boolean {
  if (typeof image === 'object') return image.version !== undefined;
  return VERSION.test(/:([^:@/]+)(?:@.*)?$/.exec(image ?? '')?.[1] ?? '');
}

function overridesVersion(component: MapValue): boolean {
  const overrides = fieldOf(component, 'overrides');
  return overrides?.kind === 'map' && overrides.fields.has('runtimeVersionOverride');
}
