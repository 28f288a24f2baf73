/** What every rule says, with its examples: for the page of rules, and for reports that carry it. */
import { rules as admissionRules } from './admission';
import type { RuleText } from './admission/rule';
import { appRules } from './app-rules';
import { celRules } from './cel/documented';
import { convertRules } from './convert-rules';
import { deployRules } from './deploy-rules';
import { importRules } from './import-rules';
import { referenceRules } from './references';
import { schemaRules } from './schema-rules';
import { sourceRules } from './source';

/** Every rule that this library documents, in the order of the page. */
export function documentedRules(): readonly RuleText[] {
  return [
    ...sourceRules(), ...deployRules(), ...schemaRules(), ...celRules(), ...admissionRules(), ...referenceRules(), ...appRules(),
    ...importRules(), ...convertRules(),
  ];
}
