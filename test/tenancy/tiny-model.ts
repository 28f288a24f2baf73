/** A model folder with all that the mocker reads of one: a configuration, and a tokenizer of single characters. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const special = ['<unk>', '<s>', '</s>'];
const printable = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));
const tokens = [...special, ...printable];

const config = {
  architectures: ['LlamaForCausalLM'],
  model_type: 'llama',
  hidden_size: 64,
  intermediate_size: 128,
  num_attention_heads: 4,
  num_key_value_heads: 4,
  num_hidden_layers: 2,
  vocab_size: tokens.length,
  max_position_embeddings: 2048,
  bos_token_id: 1,
  eos_token_id: 2,
  torch_dtype: 'float16',
};

const tokenizer = {
  version: '1.0',
  added_tokens: special.map((content, id) => ({ id, content, single_word: false, lstrip: false, rstrip: false, normalized: false, special: true })),
  model: { type: 'BPE', unk_token: '<unk>', fuse_unk: false, byte_fallback: false, vocab: Object.fromEntries(tokens.map((token, id) => [token, id])), merges: [] },
};

const tokenizerConfig = {
  tokenizer_class: 'PreTrainedTokenizerFast',
  model_max_length: 2048,
  bos_token: '<s>',
  eos_token: '</s>',
  unk_token: '<unk>',
  chat_template: '{% for message in messages %}{{ message[\'content\'] }}{% endfor %}',
};

/** Writes the model into `folder`. */
export function writeTinyModel(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'config.json'), JSON.stringify(config));
  writeFileSync(join(folder, 'tokenizer.json'), JSON.stringify(tokenizer));
  writeFileSync(join(folder, 'tokenizer_config.json'), JSON.stringify(tokenizerConfig));
}
