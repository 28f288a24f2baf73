/** The parts of a Compose file that graphs need, as the Compose specification names them. */
export interface ComposeService {
  readonly image?: string;
  readonly entrypoint?: readonly string[];
  readonly command?: readonly string[];
  readonly working_dir?: string;
  readonly environment?: { readonly [name: string]: string };
  readonly env_file?: readonly { readonly path: string; readonly required: boolean }[];
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly tmpfs?: readonly string[];
  readonly configs?: readonly { readonly source: string; readonly target: string }[];
  readonly shm_size?: string;
  readonly user?: string;
  readonly cap_add?: readonly string[];
  readonly depends_on?: { readonly [service: string]: { readonly condition: string } };
  readonly healthcheck?: { readonly test: readonly string[]; readonly interval: string; readonly retries: number };
  readonly restart?: string;
  readonly deploy?: object;
}

/** A Compose file as a value. */
export interface ComposeContent {
  readonly name: string;
  readonly services: { readonly [name: string]: ComposeService };
  readonly volumes?: { readonly [name: string]: object };
  readonly configs?: { readonly [name: string]: { readonly content: string } };
}

/** Text in which Compose fills in nothing. */
export function literal(text: string): string {
  return text.replaceAll('$', '$$$$');
}

/** A name that Compose takes for a service, a volume or a project. */
export function composeName(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9_-]+/g, '-').replace(/^[-_]+/, '');
}
