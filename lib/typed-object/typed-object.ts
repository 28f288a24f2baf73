import { ApiObject, type ApiObjectProps, JsonPatch } from 'cdk8s';
import type { Construct } from 'constructs';
import { schemaOf } from '../schemas';
import { changedSinceSynth, findingsOncePerSynth, manifestDuringSynth } from '../synth-pass';
import { describeFinding, type Finding, Severity } from '../validation/finding';
import { objectFindings } from '../validation/object-findings';
import { Validation } from '../validation/settings';
import { wireForm } from './wire-form';

/**
 * A Kubernetes object with typed properties and a known schema: the base of every class in `imports/`.
 *
 * Whatever is set arrives in the YAML or is an error at synthesis: unknown keys, wire names, plain numbers where a
 * number or string may stand, empty objects, and JSON patches on any of these. Patches see the wire form.
 */
export class TypedObject extends ApiObject {
  /**
   * Whether the object is of this class; ApiObject answers yes for every API object.
   *
   * @internal
   */
  public static [Symbol.hasInstance](object: unknown): object is TypedObject {
    return Function.prototype[Symbol.hasInstance].call(this, object);
  }

  private readonly typedProps: ApiObjectProps;
  private readonly wirePatches: JsonPatch[] = [];

  /**
   * Defines a typed object.
   *
   * @param scope the chart, or a construct in one
   * @param id name of the construct in its scope
   * @param props API version, kind, metadata, and the fields of the kind
   */
  public constructor(scope: Construct, id: string, props: ApiObjectProps) {
    super(scope, id, props);
    this.typedProps = props;
    this.node.addValidation({ validate: () => this.errors() });
  }

  /**
   * Changes the manifest after everything else was rendered.
   *
   * @param ops RFC 6902 operations; paths use the names of the wire form (`/spec/components/0/podTemplate`)
   */
  public addJsonPatch(...ops: JsonPatch[]): void {
    this.wirePatches.push(...ops);
    changedSinceSynth(this);
  }

  /**
   * Renders the object in its wire form.
   *
   * @throws if a value cannot be written as YAML, or a patch does not apply
   */
  public toJson(): any { // eslint-disable-line @typescript-eslint/no-explicit-any -- the signature of cdk8s
    return manifestDuringSynth(this, () => this.render());
  }

  /** Warnings do not stop a synthesis; our App prints them. */
  private errors(): string[] {
    return findingsOncePerSynth(this, () => this.findings())
      .filter(({ severity }) => severity === Severity.ERROR)
      .map(finding => (finding.rule === RENDERING ? finding.message : `${this.kind} "${this.name}": ${describeFinding(finding)}`));
  }

  private findings(): readonly Finding[] {
    try {
      return objectFindings(this.toJson(), Validation._of(this));
    } catch (error) {
      // What cannot be rendered is a finding among the others, so that one run shows them all.
      return [{ rule: RENDERING, path: '', message: error instanceof Error ? error.message : String(error), severity: Severity.ERROR }];
    }
  }

  private render(): { [key: string]: unknown } {
    try {
      const { apiVersion, kind, metadata, ...fields } = this.typedProps;
      const schema = schemaOf(apiVersion, kind);
      const body = wireForm(fields, schema, this) as { [key: string]: unknown };
      const object = { apiVersion, kind, metadata: this.metadata.toJson() as unknown, ...body };
      if (this.wirePatches.length === 0) return object;
      return topLevelFirst(JsonPatch.apply(object, ...this.wirePatches) as { [key: string]: unknown });
    } catch (error) {
      throw new Error(`${this.node.path} (${this.kind} "${this.name}"): ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

/** The rule that an object can be written as YAML. */
const RENDERING = 'object/not-renderable';

/** As cdk8s orders the keys of a manifest. */
function topLevelFirst({ apiVersion, kind, metadata, ...rest }: { [key: string]: unknown }): { [key: string]: unknown } {
  return { apiVersion, kind, metadata, ...rest };
}
