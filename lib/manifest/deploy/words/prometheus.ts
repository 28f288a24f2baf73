import type { DynamoGraph } from '../../../graph';
import { PrometheusAuthentication, type PrometheusSecretKey, PrometheusServer, type PrometheusServerProps } from '../../../prometheus';
import { fieldOf, fieldsOf, plain, textOf, type Value } from '../value';
import { secretUse, wholeSecret } from './secrets';
import type { GraphContext } from './word';

/** A user name and a password, each as `${{ secrets.NAME }}`. */
export interface BasicAuthenticationWord {
  /** The user name. */
  readonly username: string;
  /** The password. */
  readonly password: string;
}

/** A client certificate, each part as `${{ secrets.NAME }}`. */
export interface ClientCertificateWord {
  /** The certificate. */
  readonly certificate: string;
  /** Its key. */
  readonly privateKey: string;
  /** The certificate of the server's authority. */
  readonly authority: string;
}

/** A TriggerAuthentication that is there already. */
export interface TriggerAuthenticationWord {
  /** Name of the object. */
  readonly name: string;
  /** How it signs in, as the trigger has it: `bearer`, `basic`, `tls`, `custom`, or several with commas. */
  readonly authModes: string;
  /**
   * Kind of the object.
   * @default TriggerAuthentication
   */
  readonly kind?: 'TriggerAuthentication' | 'ClusterTriggerAuthentication';
}

/** How KEDA signs in at a Prometheus; one of these. */
export interface PrometheusAuthenticationWord {
  /** A bearer token, as `${{ secrets.NAME }}`. */
  readonly bearerToken?: string;
  /** A user name and a password. */
  readonly basic?: BasicAuthenticationWord;
  /** A client certificate. */
  readonly clientCertificate?: ClientCertificateWord;
  /** What is there already. */
  readonly triggerAuthentication?: TriggerAuthenticationWord;
}

/** The Prometheus that has the metrics. */
export interface PrometheusWord extends Omit<PrometheusServerProps, 'authentication'> {
  /**
   * How KEDA signs in.
   * @default - it need not
   */
  readonly authentication?: PrometheusAuthenticationWord;
}

/** Says where the metrics of a graph are. */
export function usePrometheus(value: Value, graph: DynamoGraph, context: GraphContext): void {
  const address = textOf(value);
  if (address !== undefined) return PrometheusServer.use(graph, { address });
  const { authentication: _, ...props } = plain(value) as PrometheusWord;
  const authentication = fieldOf(value, 'authentication');
  PrometheusServer.use(graph, { ...props, ...(authentication && { authentication: authenticationOf(authentication, context) }) });
}

/** @throws if no way to sign in is named, or several are, or a text is no secret */
function authenticationOf(value: Value, context: GraphContext): PrometheusAuthentication | undefined {
  const [[way, said] = [], ...others] = fieldsOf(value);
  if (way === undefined || said === undefined || others.length > 0) {
    throw new Error('authentication is one of bearerToken, basic, clientCertificate and triggerAuthentication');
  }
  if (way === 'triggerAuthentication') {
    const { name, authModes, kind } = plain(said) as TriggerAuthenticationWord;
    return PrometheusAuthentication.fromTriggerAuthentication(name, authModes, kind);
  }
  const names = PARTS[way];
  const keys = (names ? names.map(name => fieldOf(said, name)) : [said]).map(part => part && keyOf(part, context)).filter(key => key !== undefined);
  // What is missing is a finding already.
  if (keys.length < (names?.length ?? 1)) return undefined;
  const [first, second, third] = keys;
  if (way === 'basic') return PrometheusAuthentication.basic(first, second);
  return way === 'bearerToken' ? PrometheusAuthentication.bearerToken(first) : PrometheusAuthentication.clientCertificate(first, second, third);
}

const PARTS: { readonly [way: string]: readonly string[] | undefined } = {
  basic: ['username', 'password'], clientCertificate: ['certificate', 'privateKey', 'authority'],
};

function keyOf(value: Value, context: GraphContext): PrometheusSecretKey | undefined {
  const name = wholeSecret(textOf(value) ?? '');
  if (name === undefined) throw new Error('what signs in is a secret, such as ${{ secrets.PROMETHEUS_TOKEN }}');
  const secret = secretUse(context, context.document).find(name, value);
  return secret && { secretName: secret.secret, key: secret.key };
}
