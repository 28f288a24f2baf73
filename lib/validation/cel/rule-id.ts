import { createHash } from 'node:crypto';
import type { ValidationRule } from '../../schemas';

/** `self.spec.identity`, but not the call at the end of `self.identity.size()`. */
const FIELDS = /\b(?:self|oldSelf)((?:\.\w+\b(?!\())+)/g;
const NAMED_FIELDS = 2;
const HASH_DIGITS = 6;

const ruleIds = new Map<string, string>();

/**
 * `cel/minAvailable-replicas-43c0cc`: the fields of which the rule speaks, and the text of the rule. It stays the same
 * wherever the rule stands, and whatever object it is about.
 *
 * @param field the field that has the rule, which names it where the rule itself names none
 */
export function ruleId({ rule }: ValidationRule, field: string): string {
  const key = `${field}\n${rule}`;
  const known = ruleIds.get(key);
  if (known !== undefined) return known;
  const fields = [...rule.matchAll(FIELDS)].map(([, path]) => path.slice(path.lastIndexOf('.') + 1));
  const names = fields.length === 0 ? [field] : [...new Set(fields)].slice(0, NAMED_FIELDS);
  const hash = createHash('sha256').update(rule.trim().replace(/\s+/g, ' ')).digest('hex').slice(0, HASH_DIGITS);
  const id = `cel/${names.join('-')}-${hash}`;
  ruleIds.set(key, id);
  return id;
}
