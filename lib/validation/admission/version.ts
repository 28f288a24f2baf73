const NUMBER = '(0|[1-9][0-9]*)';
const IDENTIFIER = '(0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)';
const VERSION = new RegExp(`^[vV]?${NUMBER}\\.${NUMBER}\\.${NUMBER}(-${IDENTIFIER}(\\.${IDENTIFIER})*)?(\\+[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?$`);

/** Characters of a tag, as registries take them. */
const LONGEST_TAG = 128;

/** Characters of an image reference that are looked at; no registry takes more. */
const LONGEST_REFERENCE = 1024;

/** Whether the text is a semantic version, with or without a `v`. */
export function isVersion(text: string): boolean {
  return text.length <= LONGEST_TAG && VERSION.test(text);
}

/** Tag of an image reference; nothing where it has none. A digest counts for nothing, as it does for the operator. */
export function tagOf(image: string): string | undefined {
  const digest = image.indexOf('@');
  const reference = digest < 0 ? image : image.slice(0, digest);
  const colon = reference.lastIndexOf(':');
  return colon > reference.lastIndexOf('/') ? reference.slice(colon + 1) : undefined;
}

const PLACEHOLDER = /\$\{?[A-Za-z_]|<[^>]*>|\{\{|^(my|your)-|\b(my-tag|your-tag)$/;

/** Whether the text stands for something that is yet to be filled in, such as `my-tag`, `${TAG}` or `<tag>`. */
export function isPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text.slice(0, LONGEST_REFERENCE));
}
