import { toChineseDate } from '../domain/civil-date.ts';
import type { Period } from '../domain/period.ts';
import type { Unit } from '../domain/unit.ts';
import type { WorkInput } from '../domain/work.ts';
import type { Align } from './form-model.ts';

/** Whoever lists the works or cases: one unit its own, or an office those of many. */
export interface SummaryHead {
  title: string;
  unit: Pick<Unit, 'name' | 'contact' | 'phone' | 'email'>;
  period: Period;
  /** `YYYY-MM-DD`; null leaves the day to the pen. */
  filledOn: string | null;
  footerText: string;
  /** Tells besides what only some offices ask for. */
  isFull?: boolean;
}

/** `unitName` is told where the list is of several units, which then have a column of their own. */
export type OfUnit<T> = T & { unitName?: string };

export interface Column<T> {
  id: string;
  label: string;
  /** The title takes what the others leave. */
  widthMm: number | 'rest';
  valueOf: (record: T) => string | number;
  align: Align;
}

export function column<T>(
  ...[id, label, widthMm, valueOf, align = 'center']: [
    Column<T>['id'],
    Column<T>['label'],
    Column<T>['widthMm'],
    Column<T>['valueOf'],
    Align?,
  ]
): Column<T> {
  return { id, label, widthMm, valueOf, align };
}

/** Who can be asked: of the record, else of the unit that lists it. */
export function contactColumn<T extends OfUnit<Asked>>(
  { unit }: SummaryHead,
  widthMm = 32,
  mail?: (record: T) => string,
): Column<T> {
  return column('contact', mail ? '联系人、电话\n及邮箱' : '联系人及电话', widthMm, (record) => {
    const { contact, phone, unitName } = record;
    const asked =
      unitName === undefined ? [contact || unit.contact, phone || unit.phone] : [contact, phone];
    return onLines([...asked, mail?.(record) ?? '']);
  });
}

type Asked = Pick<WorkInput, 'contact' | 'phone'>;

export function dateText(date: WorkInput['createdOn']): string {
  return date === null ? '' : toChineseDate(date);
}

export function onLines(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n');
}
