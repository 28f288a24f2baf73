/**
 * Modules that are loaded when they are first needed: the rules, which no program needs before it synthesizes, and the
 * YAML parser with what builds on it, which most never need.
 */
/* eslint-disable @typescript-eslint/no-require-imports -- an import statement would load them at once */
import type * as Yaml from 'yaml';
import type * as Conversions from './manifest/convert/conversions';
import type * as Dagre from '@dagrejs/dagre';
import type * as Picturing from './manifest/picture/picturing';
import type * as Diffing from './manifest/diff/diffing';
import type * as Explain from './manifest/explain/explain-field';
import type * as Importing from './manifest/import/importing';
import type * as Admission from './validation/admission';
import type * as DocumentedRules from './validation/documented-rules';
import type * as References from './validation/references';
import type * as Source from './validation/source';
import type * as ObjectValidation from './validation/validate-object';
import type * as ValidatorModule from './validation/validator';

export function yaml(): typeof Yaml {
  return require('yaml') as typeof Yaml;
}

export function source(): typeof Source {
  return require('./validation/source') as typeof Source;
}

export function validator(): typeof ValidatorModule {
  return require('./validation/validator') as typeof ValidatorModule;
}

export function admission(): typeof Admission {
  return require('./validation/admission') as typeof Admission;
}

export function objectValidation(): typeof ObjectValidation {
  return require('./validation/validate-object') as typeof ObjectValidation;
}

export function references(): typeof References {
  return require('./validation/references') as typeof References;
}

export function documentedRules(): typeof DocumentedRules {
  return require('./validation/documented-rules') as typeof DocumentedRules;
}

export function explain(): typeof Explain {
  return require('./manifest/explain/explain-field') as typeof Explain;
}

export function importing(): typeof Importing {
  return require('./manifest/import/importing') as typeof Importing;
}

export function dagre(): typeof Dagre {
  return require('@dagrejs/dagre') as typeof Dagre;
}

export function picturing(): typeof Picturing {
  return require('./manifest/picture/picturing') as typeof Picturing;
}

export function diffing(): typeof Diffing {
  return require('./manifest/diff/diffing') as typeof Diffing;
}

export function conversions(): typeof Conversions {
  return require('./manifest/convert/conversions') as typeof Conversions;
}
