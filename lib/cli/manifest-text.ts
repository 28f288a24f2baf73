/** Tells by its text whether a file in a folder holds objects for a cluster. */
import { isDeployText, isWhole } from './deploy-input';

// A key at the beginning of a line, or of the first item of a list, or anywhere in JSON.
const OBJECT = /^(?:- )?["']?(?:apiVersion|kind)["']?\s*:|"(?:apiVersion|kind)"\s*:/m;

/** API groups of the configuration of tools, which never reach a cluster. */
const TOOLS = /^["']?apiVersion["']?\s*:\s*["']?(?:kustomize\.config\.k8s\.io|skaffold|kind\.x-k8s\.io|k3d\.io|ctlptl\.dev|kubeadm\.k8s\.io|kubelet\.config\.k8s\.io|backstage\.io)\//m;

const KUBECONFIG = /^kind\s*:\s*["']?Config["']?\s*$/m;

/** Why a file that was found in a folder is left out, or nothing. */
export function reasonToLeave(text: string): string | undefined {
  // What is no UTF-8 cannot be judged by its text; validation says what is wrong with it.
  if (text.includes('\0')) return undefined;
  if (isDeployText(text)) return isWhole(text) ? undefined : 'a base of deploy.yaml files';
  if (!OBJECT.test(text) || isOtherJson(text)) return 'no object of Kubernetes';
  if (TOOLS.test(text) || KUBECONFIG.test(text)) return 'the configuration of a tool';
  return undefined;
}

/** JSON that is none of ours may have such keys further down, as a JSON Schema has. */
function isOtherJson(text: string): boolean {
  if (!/^\s*\{/.test(text)) return false;
  try {
    const value = JSON.parse(text) as object;
    return !('apiVersion' in value) && !('kind' in value);
  } catch {
    return false;
  }
}
