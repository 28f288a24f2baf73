import type { IConstruct } from 'constructs';
import type { PlatformProfile } from './admission/platform-profile';
import { declaredProfile } from './declared-platforms';
import { crdSchemas, type SchemaLookup } from './crd-schemas';
import { objectsInFile } from './objects-in-file';
import { checkProps } from '../props';

/** How objects are validated at synthesis. */
export interface ValidationSettings {
  /**
   * The platform that will run the objects; some of the operator's rules depend on it.
   * @default - that of the DynamoPlatform in the app; without one, today's platform with Grove
   */
  readonly platform?: PlatformProfile;

  /**
   * Whether names of objects that the app does not define (claims, Secrets, ConfigMaps, …) are errors.
   * @default false, they are warnings
   */
  readonly strict?: boolean;

  /**
   * Ids of rules that are not applied. Every synthesis lists them.
   * @default - all rules are applied
   */
  readonly off?: string[];

  /**
   * Ids of rules whose warnings are errors.
   * @default - none
   */
  readonly raised?: string[];

  /**
   * Paths of CRD files, such as those of the operator that is really installed; the kinds in them are validated by
   * their schemas and rules.
   * @default - the CRDs that this library is built with
   */
  readonly crds?: string[];
}

/** Validation of an app, a chart, or any part of one. */
export class Validation {
  /**
   * Sets how objects in `scope` are validated. Lists add up from the app down; of the other settings the nearest counts.
   *
   * @param scope app, chart or construct
   * @param settings what differs from the defaults
   * @throws if a file of CRDs cannot be read
   *
   * @example
   * Validation.configure(graph, { off: ['dgd/image-tag-not-semver'] });
   */
  public static configure(scope: IConstruct, settings: ValidationSettings): void {
    checkProps(scope.node.path, 'ValidationSettings', settings);
    const schemas = settings.crds && crdSchemas(settings.crds.flatMap(objectsInFile));
    configured.set(scope, { ...settings, schemas });
    settingsMade++;
  }

  /** @internal */
  public static _of(construct: IConstruct): ResolvedSettings {
    const declared = declaredProfile(construct);
    if (settingsMade === 0) return declared ? { ...DEFAULTS, platform: declared } : DEFAULTS;
    const own = construct.node.scopes.reduce<ResolvedSettings>((settings, scope) => {
      const own = configured.get(scope);
      if (!own) return settings;
      return {
        platform: own.platform ?? settings.platform,
        strict: own.strict ?? settings.strict,
        schemas: own.schemas ?? settings.schemas,
        off: new Set([...settings.off, ...own.off ?? []]),
        raised: new Set([...settings.raised, ...own.raised ?? []]),
      };
    }, DEFAULTS);
    return own.platform || !declared ? own : { ...own, platform: declared };
  }

  /**
   * The rules that are switched off for a construct itself, not through its scopes.
   *
   * @internal
   */
  public static _offAt(construct: IConstruct): string[] {
    return configured.get(construct)?.off ?? [];
  }

  private constructor() {}
}

/** The settings of one construct, with those of its scopes. */
export interface ResolvedSettings {
  readonly platform?: PlatformProfile;
  readonly strict: boolean;
  readonly schemas?: SchemaLookup;
  readonly off: ReadonlySet<string>;
  readonly raised: ReadonlySet<string>;
}

const DEFAULTS: ResolvedSettings = { strict: false, off: new Set(), raised: new Set() };

const configured = new WeakMap<IConstruct, ValidationSettings & { readonly schemas?: SchemaLookup }>();

/** Most programs configure nothing, and no scope need be asked then. */
let settingsMade = 0;
