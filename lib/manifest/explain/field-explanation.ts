import { explain } from '../../on-demand';
import { explanationText } from './text';
import { checkProps } from '../../props';

/** Which schemas an explanation is about. */
export interface FieldExplanationOptions {
  /**
   * API version, such as `nvidia.com/v1alpha1` or `v1alpha1` alone.
   * @default - the newest that has the field
   */
  readonly apiVersion?: string;

  /**
   * Paths of CRD files, such as those of the operator that is really installed.
   * @default - the CRDs that this library is built with
   */
  readonly crds?: string[];
}

/** A field below an explained one. */
export interface ExplainedField {
  /** Name of the field. */
  readonly name: string;
  /** What may stand there, such as `string`, `[]object` or `map[string]integer`. */
  readonly type: string;
  /** Whether it must be there. */
  readonly required: boolean;
  /** What it is for; empty where the schema does not say. */
  readonly description: string;
}

/** What an explanation says. */
export interface Explained {
  readonly apiVersion: string;
  readonly kind: string;
  readonly others: readonly string[];
  readonly path: string;
  readonly type: string;
  readonly required: boolean;
  readonly description: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly constraints: readonly string[];
  readonly rules: readonly string[];
  readonly fields: readonly ExplainedField[];
}

/** What a field of a kind means: its description, type, default, values, bounds, rules and the fields below it. */
export class FieldExplanation {
  /**
   * Explains a field.
   *
   * @param field kind and path, such as `dgd.spec.components.replicas`; the kind by any of its names, a path without one is
   * that of a DynamoGraphDeployment. Indices and names in maps may stand in it or not
   * @param options version and schemas
   * @throws if there is no such kind, version or field; the message names the nearest
   */
  public static of(field: string, options: FieldExplanationOptions = {}): FieldExplanation {
    checkProps('FieldExplanation.of', 'FieldExplanationOptions', options);
    return new FieldExplanation(explain().explainField(field, options));
  }

  /** API group and version of the kind. */
  public readonly apiVersion: string;

  /** Kind of the object. */
  public readonly kind: string;

  /** Path of the field as the schema spells it, with `[]` behind lists and `{}` behind maps; empty for the kind itself. */
  public readonly path: string;

  /** What may stand there, such as `string`, `[]object` or `map[string]integer`. */
  public readonly type: string;

  /** Whether it must be there. */
  public readonly required: boolean;

  /** What it is for; empty where the schema does not say. */
  public readonly description: string;

  /** What must hold of the value, in words. */
  public readonly constraints: string[];

  /** The fields below it, in the order of their names. */
  public readonly fields: ExplainedField[];

  private constructor(private readonly explained: Explained) {
    const { apiVersion, kind, path, type, required, description, constraints, fields } = explained;
    this.apiVersion = apiVersion;
    this.kind = kind;
    this.path = path;
    this.type = type;
    this.required = required;
    this.description = description;
    this.constraints = [...constraints];
    this.fields = [...fields];
  }

  /**
   * For people.
   *
   * @param color whether a terminal shows it in colour; no unless said
   * @param width columns of a line; 80 unless said
   */
  public toText(color?: boolean, width?: number): string {
    return explanationText(this.explained, color, width);
  }

  /** For programs. */
  public toJson(): string {
    return `${JSON.stringify(this.explained, undefined, 2)}\n`;
  }
}
