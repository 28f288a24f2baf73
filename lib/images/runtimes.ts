/** The images in which engines run, by the names of their repositories. */

/** Repository of the runtime of each engine. */
export const RUNTIMES: { readonly [engine: string]: string } = { vllm: 'vllm-runtime', sglang: 'sglang-runtime', trtllm: 'tensorrtllm-runtime' };

/** The engine whose runtime the image is, whatever the registry; nothing for other images. */
export function engineOfImage(reference: string): string | undefined {
  const [repository] = reference.slice(reference.lastIndexOf('/') + 1).split(/[:@]/);
  return Object.keys(RUNTIMES).find(engine => RUNTIMES[engine] === repository);
}
