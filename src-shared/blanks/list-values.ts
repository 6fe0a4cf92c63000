import { parseCivilDate, toChineseDate } from '../domain/civil-date.ts';
import { PILOT_STATUS_LABELS, PLAQUE_LABELS } from '../domain/pilot.ts';
import { PUBLICITY_FORM_LABELS } from '../domain/publicity-form.ts';
import type { ResultCaseInput } from '../domain/result-case.ts';
import { SETTING_LABELS } from '../domain/setting.ts';
import { WORK_TYPE_LABELS, type WorkInput } from '../domain/work.ts';
import type { ReportFacts } from '../forms/report-facts.ts';
import { type FieldId, LIST_COLUMNS, type ListName, listFieldId } from './field-names.ts';

/** One row for each pilot, work, case and activity, for blanks that have rows to fill. */
export function listValues(
  facts: ReportFacts,
  works: readonly WorkInput[],
  cases: readonly ResultCaseInput[],
): [FieldId, string | number][] {
  const pilots = facts.pilots.filter((pilot) => pilot.status !== 'withdrawn');
  const unit = facts.unit.name;
  return [
    ...rows(
      'pilots',
      pilots.map((pilot) => ({
        ...pilot,
        unit,
        kind: SETTING_LABELS[pilot.kind],
        status: PILOT_STATUS_LABELS[pilot.status],
        plaque: pilot.plaque && PLAQUE_LABELS[pilot.plaque],
      })),
    ),
    ...rows(
      'works',
      works.map((work) => ({
        ...work,
        unit,
        type: WORK_TYPE_LABELS[work.type],
        settings: work.settings.map((setting) => SETTING_LABELS[setting]).join('、'),
        reach: work.reach || '',
        contact: work.contact || facts.unit.contact,
        phone: work.phone || facts.unit.phone,
      })),
    ),
    ...rows(
      'cases',
      cases.map((item) => ({
        ...item,
        unit,
        setting: item.setting ? SETTING_LABELS[item.setting] : '',
        form: item.form ? PUBLICITY_FORM_LABELS[item.form] : '',
        contact: item.contact || facts.unit.contact,
        phone: item.phone || facts.unit.phone,
      })),
    ),
    ...rows(
      'activities',
      facts.activities.map((activity) => ({
        ...activity,
        form: PUBLICITY_FORM_LABELS[activity.form],
        settings: activity.settings.map((setting) => SETTING_LABELS[setting]).join('、'),
        households: activity.households || '',
        banners: activity.banners || '',
        onlineReach: activity.onlineReach || '',
      })),
    ),
  ];
}

function rows(list: ListName, records: readonly object[]): [FieldId, string | number][] {
  return records.flatMap((record, index) => {
    const cells: Record<string, unknown> = { ...record, no: index + 1 };
    return Object.keys(LIST_COLUMNS[list]).flatMap((column): [FieldId, string | number][] => {
      const value = cells[column];
      if (typeof value === 'number') return [[listFieldId(list, index + 1, column), value]];
      if (typeof value !== 'string' || value === '') return [];
      return [[listFieldId(list, index + 1, column), asText(value)]];
    });
  });
}

function asText(value: string): string {
  const date = parseCivilDate(value);
  return date ? toChineseDate(date) : value.replace(/\r\n?/g, '\n').trimEnd();
}
