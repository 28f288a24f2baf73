import { isRecord, type Wire } from '../../validation/admission/wire';

/** `intraPod` to `IntraPod`: v1beta1 begins its modes with a capital. */
export function modeFromAlpha(value: Wire): Wire {
  return withMode(value, mode => mode.charAt(0).toUpperCase() + mode.slice(1));
}

/** `IntraPod` to `intraPod`. */
export function modeToAlpha(value: Wire): Wire {
  return withMode(value, mode => mode.charAt(0).toLowerCase() + mode.slice(1));
}

function withMode(value: Wire, spell: (mode: string) => string): Wire {
  return typeof value.mode === 'string' ? { ...value, mode: spell(value.mode) } : value;
}

/** Whether a block with a switch is on. */
export function isEnabled(value: unknown): value is Wire {
  return isRecord(value) && value.enabled === true;
}
