// Generated from crds/ by `npm run import`; edit those instead.
import type { ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import type { Construct } from 'constructs';
import type * as k8s from './k8s';
import { TypedObject } from '../lib/typed-object';

/** Properties of ExternalSecret. */
export interface ExternalSecretProps {
  /** Standard object metadata. */
  readonly metadata?: ApiObjectMetadata;
  /** Where values come from, and which Secret they become. */
  readonly spec?: ExternalSecretSpec;
}

/**
 * A Secret whose values are fetched from a store outside the cluster, such as Vault or the secret manager of a cloud.
 * @see external-secrets.io/v1 ExternalSecret
 */
export class ExternalSecret extends TypedObject {
  /** API version and kind of `external-secrets.io/v1` ExternalSecret. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'external-secrets.io/v1', kind: 'ExternalSecret' };

  /**
   * Defines the object.
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props what it holds; rendered and validated at synthesis
   */
  public constructor(scope: Construct, id: string, props: ExternalSecretProps = {}) {
    super(scope, id, { ...ExternalSecret.GVK, ...props });
  }
}

/** The value in the store. */
export interface RemoteRef {
  /**
   * What becomes of characters that no key may have.
   * @default "Default"
   */
  readonly conversionStrategy?: 'Default' | 'Unicode';
  /**
   * How the value is decoded.
   * @default "None"
   */
  readonly decodingStrategy?: 'Auto' | 'Base64' | 'Base64URL' | 'None';
  /** Name of the entry, as the store has it. */
  readonly key: string;
  /**
   * Whether tags and labels are fetched in place of the value.
   * @default "None"
   */
  readonly metadataPolicy?: 'None' | 'Fetch';
  /**
   * What happens to values with a zero byte.
   * @default "Ignore"
   */
  readonly nullBytePolicy?: 'Ignore' | 'Fail';
  /** Field of the entry, where it has fields. */
  readonly property?: string;
  /** Version of the entry; the newest unless set. */
  readonly version?: string;
}

/** The store. */
export interface StoreRef {
  /** `SecretStore` of the same Kubernetes namespace, or `ClusterSecretStore`; the first unless set. */
  readonly kind?: 'SecretStore' | 'ClusterSecretStore';
  /** Name of the store. */
  readonly name?: string;
}

/** Another store than that of the ExternalSecret. */
export interface SourceRef {
  /** The generator. */
  readonly generatorRef?: k8s.CrossVersionObjectReference;
  /** The store. */
  readonly storeRef?: StoreRef;
}

/** A value, and the key that it gets. */
export interface Data {
  /** The value in the store. */
  readonly remoteRef: RemoteRef;
  /** Key in the Secret. */
  readonly secretKey: string;
  /** Another store than that of the ExternalSecret. */
  readonly sourceRef?: SourceRef;
}

/** Names of the entries. */
export interface FindName {
  /** Regular expression that the names match. */
  readonly regexp?: string;
}

/** All entries of some names or tags. */
export interface DataFromFind {
  /**
   * What becomes of characters that no key may have.
   * @default "Default"
   */
  readonly conversionStrategy?: 'Default' | 'Unicode';
  /**
   * How the values are decoded.
   * @default "None"
   */
  readonly decodingStrategy?: 'Auto' | 'Base64' | 'Base64URL' | 'None';
  /** Names of the entries. */
  readonly name?: FindName;
  /**
   * What happens to values with a zero byte.
   * @default "Ignore"
   */
  readonly nullBytePolicy?: 'Ignore' | 'Fail';
  /** Path below which entries are looked for. */
  readonly path?: string;
  /** Tags that the entries have. */
  readonly tags?: { [key: string]: string };
}

/** Put the values of several entries together. */
export interface RewriteMerge {
  /**
   * What happens when two have the same key.
   * @default "Error"
   */
  readonly conflictPolicy?: 'Ignore' | 'Error';
  /**
   * Key of the result; only with the strategy `JSON`.
   * @default ""
   */
  readonly into?: string;
  /** Entries whose keys win. */
  readonly priority?: string[];
  /**
   * What happens when an entry of these is not there.
   * @default "Strict"
   */
  readonly priorityPolicy?: 'IgnoreNotFound' | 'Strict';
  /**
   * Whether keys are merged or become one JSON object.
   * @default "Extract"
   */
  readonly strategy?: 'Extract' | 'JSON';
}

/** Rename by a regular expression. */
export interface RewriteRegexp {
  /** The expression. */
  readonly source: string;
  /** What takes the place of a match. */
  readonly target: string;
}

/** Rename by a template. */
export interface RewriteTransform {
  /** Template of the new key; the old one is `.value`. */
  readonly template: string;
}

/** One step in which keys are renamed. */
export interface DataFromRewrite {
  /** Put the values of several entries together. */
  readonly merge?: RewriteMerge;
  /** Rename by a regular expression. */
  readonly regexp?: RewriteRegexp;
  /** Rename by a template. */
  readonly transform?: RewriteTransform;
}

/** A set of values. */
export interface DataFrom {
  /** All fields of one entry. */
  readonly extract?: RemoteRef;
  /** All entries of some names or tags. */
  readonly find?: DataFromFind;
  /** How keys are renamed, one step after the other. */
  readonly rewrite?: DataFromRewrite[];
  /** Another store than that of the ExternalSecret, or a generator. */
  readonly sourceRef?: SourceRef;
}

/** Labels and annotations of the Secret. */
export interface TemplateMetadata {
  /** Annotations of the Secret. */
  readonly annotations?: { [key: string]: string };
  /** Names that have to be removed before the Secret goes. */
  readonly finalizers?: string[];
  /** Labels of the Secret. */
  readonly labels?: { [key: string]: string };
}

/** A key that holds a template. */
export interface SecretItem {
  /** The key. */
  readonly key: string;
  /**
   * Whether the template renders to a value or to keys and values.
   * @default "Values"
   */
  readonly templateAs?: 'Values' | 'KeysAndValues';
}

/** Templates in a ConfigMap. */
export interface ConfigMap {
  /** Keys of the object that hold templates. */
  readonly items: SecretItem[];
  /** Name of the object. */
  readonly name: string;
}

/** Templates that stand somewhere else. */
export interface TemplateFrom {
  /** Templates in a ConfigMap. */
  readonly configMap?: ConfigMap;
  /** A template that renders to keys and values. */
  readonly literal?: string;
  /** Templates in a Secret. */
  readonly secret?: ConfigMap;
  /**
   * What the templates become: `Data`, `Annotations` or `Labels`.
   * @default "Data"
   */
  readonly target?: string;
}

/** What the Secret looks like. */
export interface TargetTemplate {
  /** Go templates by key of the Secret; fetched values are `{{ .key }}`. */
  readonly data?: { [key: string]: string };
  /**
   * Language of the templates.
   * @default "v2"
   */
  readonly engineVersion?: 'v2';
  /**
   * Whether templates take the place of the fetched values or are added to them.
   * @default "Replace"
   */
  readonly mergePolicy?: 'Replace' | 'Merge';
  /** Labels and annotations of the Secret. */
  readonly metadata?: TemplateMetadata;
  /** Further templates. */
  readonly templateFrom?: TemplateFrom[];
  /** Type of the Secret, such as `kubernetes.io/dockerconfigjson`; `Opaque` unless set. */
  readonly type?: string;
}

/** The Secret that is made. */
export interface Target {
  /**
   * Whether the Secret belongs to the ExternalSecret (`Owner`), stands alone (`Orphan`), is there already (`Merge`), may be
   * (`CreateOrMerge`), or is not made (`None`).
   * @default "Owner"
   */
  readonly creationPolicy?: 'Owner' | 'Orphan' | 'Merge' | 'None' | 'CreateOrMerge';
  /**
   * What becomes of the Secret when its values are gone from the store.
   * @default "Retain"
   */
  readonly deletionPolicy?: 'Delete' | 'Merge' | 'Retain';
  /** Whether the Secret cannot be changed once it is made. */
  readonly immutable?: boolean;
  /** Another kind of object to make in place of a Secret. */
  readonly manifest?: { [key: string]: any };
  /** Name of the Secret; that of the ExternalSecret unless set. */
  readonly name?: string;
  /** What the Secret looks like. */
  readonly template?: TargetTemplate;
}

/** Where values come from, and which Secret they become. */
export interface ExternalSecretSpec {
  /** Single values, each with the key that it gets in the Secret. */
  readonly data?: Data[];
  /** Sets of values; of keys that stand in several the last counts. */
  readonly dataFrom?: DataFrom[];
  /**
   * Time between two fetches, such as `1h30m`; `0` fetches once.
   * @default "1h0m0s"
   */
  readonly refreshInterval?: string;
  /**
   * When values are fetched again: `Periodic` by the interval, `CreatedOnce` never, `OnChange` when the ExternalSecret changes. `Periodic`
   * unless set.
   */
  readonly refreshPolicy?: 'CreatedOnce' | 'Periodic' | 'OnChange';
  /** The store, for all values that name none themselves. */
  readonly secretStoreRef?: StoreRef;
  /** Times at which values may or may not be fetched. */
  readonly syncWindows?: { [key: string]: any };
  /**
   * The Secret that is made.
   * @default {"creationPolicy":"Owner","deletionPolicy":"Retain"}
   */
  readonly target?: Target;
}
