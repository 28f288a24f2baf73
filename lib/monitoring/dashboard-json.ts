/** A dashboard as Grafana reads it. Equal panels give equal bytes. */
import { createHash } from 'node:crypto';
import type { Panel, Query } from './dashboard-panels';

/** A choice at the top of a dashboard. */
export interface Choice {
  readonly name: string;
  readonly label: string;
  readonly query: string;
  readonly multi: boolean;
}

/** What a dashboard is called, and what can be chosen. */
export interface DashboardFrame {
  /** Tells the dashboard from all others; hashed to what Grafana takes. */
  readonly identity: string;
  readonly title: string;
  readonly choices: readonly Choice[];
}

/** Grafana's grid has 24 columns. */
const COLUMNS = 24;
const SINGLE = { w: 6, h: 5 };
const SERIES = { w: 12, h: 8 };

/** Not written ${datasource}, which Flux would take for a variable of its own. */
const DATASOURCE = { type: 'prometheus', uid: '$datasource' };

/** The JSON of a dashboard. */
export function dashboardJson({ identity, title, choices }: DashboardFrame, panels: readonly Panel[]): string {
  return `${JSON.stringify({
    uid: `dynamo-${createHash('sha256').update(identity).digest('hex').slice(0, 16)}`,
    title,
    tags: ['dynamo'],
    editable: true,
    refresh: '30s',
    schemaVersion: 39,
    time: { from: 'now-1h', to: 'now' },
    timezone: 'browser',
    templating: { list: [datasourceVariable(), ...choices.map(variable)] },
    panels: placed(panels),
  }, undefined, 1)}\n`;
}

function datasourceVariable(): object {
  return { name: 'datasource', label: 'Data source', type: 'datasource', query: 'prometheus', current: {}, hide: 0 };
}

function variable({ name, label, query, multi }: Choice): object {
  const everything = { multi, includeAll: multi, allValue: '.+' };
  return { name, label, type: 'query', datasource: DATASOURCE, query: { query, refId: name }, refresh: 2, sort: 1, ...everything, current: {}, hide: 0 };
}

/** Lays panels out from left to right, a row as high as its panels. */
function placed(panels: readonly Panel[]): object[] {
  let x = 0;
  let y = 0;
  let height = 0;
  return panels.map((panel, index) => {
    const { w, h } = panel.single ? SINGLE : SERIES;
    if (x + w > COLUMNS || (height !== 0 && h !== height)) {
      y += height;
      x = 0;
    }
    const gridPos = { h, w, x, y };
    x += w;
    height = h;
    return panelJson(panel, index + 1, gridPos);
  });
}

function panelJson(panel: Panel, id: number, gridPos: object): object {
  return {
    id,
    type: panel.single ? 'stat' : 'timeseries',
    title: panel.title,
    description: panel.description,
    datasource: DATASOURCE,
    gridPos,
    fieldConfig: { defaults: { unit: panel.unit, min: 0, ...limitLine(panel.limit) }, overrides: [] },
    targets: panel.queries.map(target),
  };
}

function limitLine(limit: number | undefined): object {
  if (limit === undefined) return {};
  return {
    thresholds: { mode: 'absolute', steps: [{ color: 'green', value: null }, { color: 'red', value: limit }] },
    custom: { thresholdsStyle: { mode: 'line' } },
  };
}

function target({ expr, legend }: Query, index: number): object {
  return { refId: String.fromCharCode('A'.charCodeAt(0) + index), datasource: DATASOURCE, expr, legendFormat: legend };
}
