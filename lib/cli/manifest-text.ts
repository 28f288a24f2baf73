/** Tells by its text whether a file in a folder holds objects for a cluster. */

// A key at the beginning of a line, or of the first item of a list, or anywhere in JSON.
const OBJECT = /^(?:- )?["']?(?:apiVersion|kind)["']?\s*:|"(?:apiVersion|kind)"\s*:/m;

/** API groups of the configuration of tools, which never reach a cluster. */
const TOOLS = /^["']?apiVersion["']?\s*:\s*["']?(?:kustomize\.config\.k8s\.io|skaffold|kind\.x-k8s\.io|k3d\.io|ctlptl\.dev|kubeadm\.k8s\.io|kubelet\.config\.k8s\.io|backstage\.io)\//m;

const KUBECONFIG = /^kind\s*:\s*["']?Config["']?\s*$/m;

/** Why a file that was found in a folder is left out, or nothing. */
export function reasonToLeave(bytes: Uint8Array): string | undefined {
  // What is no UTF-8 cannot be judged by its text; validation says what is wrong with it.
  if (bytes.includes(0)) return undefined;
  const text = Buffer.from(bytes).toString();
  if (!OBJECT.test(text)) return 'no object of Kubernetes';
  if (TOOLS.test(text) || KUBECONFIG.test(text)) return 'the configuration of a tool';
  return undefined;
}
