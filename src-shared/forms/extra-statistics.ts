import { ACTIVITY } from '../domain/activity.ts';
import { type CountField, labelOf } from '../domain/field.ts';
import { SETTINGS } from '../domain/setting.ts';
import { VISIT_FIELDS } from '../domain/visits.ts';
import { visitsOf } from '../statistics/visits.ts';
import { numberCell, row, SIZE_PT, style, textCell } from './form-cells.ts';
import type { Table } from './form-model.ts';
import type { ReportFacts } from './report-facts.ts';

/** Below the matrix of 附件2: what only some offices count. What nobody has told is left to the pen. */
export function extraStatistics(facts: ReportFacts): Table {
  const visits = visitsOf(facts.activities, facts.visits);
  const sum = (name: 'banners' | 'onlineReach') =>
    facts.activities.reduce((total, activity) => total + activity[name], 0);
  const columns: [id: string, field: CountField, value: number | null][] = [
    ...SETTINGS.map((setting): (typeof columns)[number] => [
      setting,
      VISIT_FIELDS[setting],
      visits[setting],
    ]),
    ['banners', ACTIVITY.fields.banners, sum('banners')],
    ['onlineReach', ACTIVITY.fields.onlineReach, sum('onlineReach')],
  ];
  const head = style('hei', SIZE_PT.wu);
  const body = style('fangsong', SIZE_PT.wu);
  return {
    type: 'table',
    id: 'extras',
    columnWidthsMm: [38, 29, 29, 29, 29, 49, 44],
    headerRowCount: 0,
    borders: true,
    rows: [
      row(
        ROW_MM,
        columns.map(([id, field]) => textCell(`extras.${id}.label`, labelOf(field), head)),
        { leastHeightMm: LEAST_MM, keepWithNext: true },
      ),
      row(
        ROW_MM,
        columns.map(([id, , value]) =>
          value === null
            ? textCell(`extras.${id}`, '', body)
            : numberCell(`extras.${id}`, value, body),
        ),
        { leastHeightMm: LEAST_MM },
      ),
    ],
  };
}

const ROW_MM = 5.8;
const LEAST_MM = 5;
