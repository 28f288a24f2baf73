/** Parts of the examples of what serves and what is served. */
export const ONE_GPU = 'resources:\n  limits:\n    nvidia.com/gpu: 1';

export const ENGINE = `command: [python3, -m, dynamo.vllm]\nargs: [--model, llama, --block-size, "16"]\n${ONE_GPU}`;
