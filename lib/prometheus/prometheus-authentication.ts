import type { keda } from '../../imports';
import { checkProps } from '../props';

/** A key of a Secret in the Kubernetes namespace of the graph. */
export interface PrometheusSecretKey {
  /** Name of the Secret. */
  readonly secretName: string;
  /** Key in its data. */
  readonly key: string;
}

/** How KEDA signs in at a Prometheus; Secrets are named, never read. */
export class PrometheusAuthentication {
  /**
   * A bearer token.
   *
   * @param token where the token lies
   */
  public static bearerToken(token: PrometheusSecretKey): PrometheusAuthentication {
    checkProps('PrometheusAuthentication.bearerToken', 'PrometheusSecretKey', token);
    return new PrometheusAuthentication('bearer', { bearerToken: token });
  }

  /**
   * A user name and a password.
   *
   * @param username where the user name lies
   * @param password where the password lies
   */
  public static basic(username: PrometheusSecretKey, password: PrometheusSecretKey): PrometheusAuthentication {
    checkProps('PrometheusAuthentication.basic', 'PrometheusSecretKey', username);
    checkProps('PrometheusAuthentication.basic', 'PrometheusSecretKey', password);
    return new PrometheusAuthentication('basic', { username, password });
  }

  /**
   * A client certificate.
   *
   * @param certificate where the certificate lies
   * @param privateKey where its key lies
   * @param authority where the certificate of the server's authority lies
   */
  public static clientCertificate(
    certificate: PrometheusSecretKey, privateKey: PrometheusSecretKey, authority: PrometheusSecretKey,
  ): PrometheusAuthentication {
    checkProps('PrometheusAuthentication.clientCertificate', 'PrometheusSecretKey', certificate);
    checkProps('PrometheusAuthentication.clientCertificate', 'PrometheusSecretKey', privateKey);
    checkProps('PrometheusAuthentication.clientCertificate', 'PrometheusSecretKey', authority);
    return new PrometheusAuthentication('tls', { ca: authority, cert: certificate, key: privateKey });
  }

  /**
   * A TriggerAuthentication or ClusterTriggerAuthentication that is there already.
   *
   * @param name name of the object
   * @param authModes how it signs in, as the trigger has it: `bearer`, `basic`, `tls`, `custom`, or several with commas
   * @param kind kind of the object
   */
  public static fromTriggerAuthentication(name: string, authModes: string, kind: string = 'TriggerAuthentication'): PrometheusAuthentication {
    return new PrometheusAuthentication(authModes, {}, { name, kind });
  }

  private constructor(
    /** How it signs in, as `authModes` of the trigger. */
    public readonly authModes: string,
    private readonly parameters: { readonly [parameter: string]: PrometheusSecretKey },
    private readonly existing?: keda.AuthenticationRef,
  ) {}

  /**
   * The object that is there already, if it is one.
   *
   * @internal
   */
  public get _existing(): keda.AuthenticationRef | undefined {
    return this.existing;
  }

  /** @internal */
  public _spec(): keda.TriggerAuthenticationSpec {
    return { secretTargetRef: Object.entries(this.parameters).map(([parameter, { secretName, key }]) => ({ parameter, name: secretName, key })) };
  }
}
