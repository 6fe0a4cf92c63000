import { type CivilDate, parseCivilDate } from '#shared/domain/civil-date.ts';
import { type CutOffs, periodContaining } from '#shared/domain/period.ts';
import { PILOT_STATUS_LABELS, PLAQUE_LABELS } from '#shared/domain/pilot.ts';
import { PUBLICITY_FORM_LABELS } from '#shared/domain/publicity-form.ts';
import type { RecordKind } from '#shared/domain/record.ts';
import type { ColumnPath } from '#shared/domain/records-by-kind.ts';
import { SETTING_LABELS, type Setting } from '#shared/domain/setting.ts';
import { WORK_TYPE_LABELS } from '#shared/domain/work.ts';
import { foldText } from '#shared/recognition/fold-text.ts';
import { readChoice } from '#shared/recognition/read-choice.ts';
import { readForm } from '#shared/recognition/read-form.ts';
import {
  firstSetting,
  readSettings,
  settingsFromPlace,
} from '#shared/recognition/read-settings.ts';
import { readYear, yearInText } from '#shared/recognition/read-year.ts';
import { BLANK, type Reading } from '#shared/recognition/reading.ts';
import { splitContact } from '#shared/recognition/split-contact.ts';
import { PILOT_STATUS_WORDS } from '#shared/words/pilot-statuses.ts';
import { PLAQUE_WORDS } from '#shared/words/plaques.ts';
import { WORK_TYPE_WORDS } from '#shared/words/work-types.ts';
import { plainFields } from './plain-fields.ts';
import { readDateCell } from './read-date-cell.ts';
import type { RowReader } from './row-reader.ts';
import type { RowSurroundings } from './row-surroundings.ts';

export interface YearSurroundings extends RowSurroundings {
  /** Year of sheet, file or clerk; null when nothing tells. */
  year: number | null;
  cutOffs: CutOffs;
}

/** Every field that a column can hold. */
type Read<K extends RecordKind> = Record<ColumnPath<K>, unknown>;

/** One row as a pilot site: year, kind and name are required. */
export function interpretPilot(reader: RowReader, around: YearSurroundings): Read<'pilot'> {
  const name = reader.line('name');
  if (name === '') reader.missing('name');
  const chosenOn = optionalDay(reader, 'chosenOn', around);
  const input = {
    year: recordYear(reader, around, chosenOn),
    kind: oneSetting(reader, 'kind', around, name),
    name,
    chosenOn,
    status: reader.settle(
      'status',
      orLeave(reader, 'status', readChoice(reader.text('status'), PILOT_STATUS_WORDS)),
      'cultivating',
      (id) => PILOT_STATUS_LABELS[id],
    ),
    plaque: reader.settle(
      'plaque',
      orLeave(reader, 'plaque', readChoice(reader.text('plaque'), PLAQUE_WORDS)),
      null,
      (id) => (id ? PLAQUE_LABELS[id] : ''),
    ),
    plaqueOn: optionalDay(reader, 'plaqueOn', around),
    ...plainFields(reader, 'pilot', 'name', 'contact', 'phone', 'remarks'),
    ...contactAndPhone(reader),
  };
  if (input.kind === null) reader.missing('kind');
  return { ...input, remarks: remarksOf(reader) };
}

/** One row as a publicity work. Its year is that of the day it was made. */
export function interpretWork(reader: RowReader, around: YearSurroundings): Read<'work'> {
  const title = reader.line('title');
  checkTitle(reader, title);
  const createdOn = optionalDay(reader, 'createdOn', around);
  const publishedOn = optionalDay(reader, 'publishedOn', around);
  const settings = orLeave(reader, 'settings', readSettings(reader.text('settings')));
  const input = {
    year: recordYear(reader, around, createdOn ?? publishedOn),
    title,
    type: reader.settle(
      'type',
      orLeave(reader, 'type', readChoice(reader.text('type'), WORK_TYPE_WORDS)),
      'other',
      (id) => WORK_TYPE_LABELS[id],
    ),
    createdOn,
    publishedOn,
    settings: reader.settle('settings', settings, [], (ids) =>
      ids.map((id) => SETTING_LABELS[id]).join('、'),
    ),
    ...plainFields(reader, 'work', 'title', 'contact', 'phone', 'remarks'),
    ...contactAndPhone(reader),
  };
  return { ...input, remarks: remarksOf(reader) };
}

/** One row as a result case. */
export function interpretCase(reader: RowReader, around: YearSurroundings): Read<'case'> {
  const title = reader.line('title');
  checkTitle(reader, title);
  const period = reader.line('period');
  const form = reader.text('form') === '' ? BLANK : readForm(reader.text('form'));
  const input = {
    year: recordYear(reader, around, null, period),
    title,
    setting: oneSetting(reader, 'setting', around, ''),
    form: reader.settle('form', orLeave(reader, 'form', form), null, (id) =>
      id ? PUBLICITY_FORM_LABELS[id] : '',
    ),
    ...plainFields(reader, 'case', 'title', 'contact', 'phone', 'remarks'),
    ...contactAndPhone(reader),
  };
  return { ...input, remarks: remarksOf(reader) };
}

/** 7月 of another table below names no work. */
function checkTitle(reader: RowReader, title: string): void {
  if (title === '') reader.missing('title');
  else if (TIME_ALONE.test(foldText(title))) reader.fault('title', '写的是时间，不是名称');
}

const TIME_ALONE =
  /^(?:20\d\d[年./-])?(?:\d{1,2}月份?(?:\d{1,2}[日号])?(?:[上中下]旬|[初中底末])?|\d{1,2}[./-]\d{1,2}(?:[./-]\d{1,2})?|[一二三四五六七八九十]{1,2}月份?|第?[一二三四1-4]季度|[上下]半年|[寒暑]假)$/u;

function recordYear(
  reader: RowReader,
  around: YearSurroundings,
  day: CivilDate | null,
  period = '',
): number | null {
  const written = reader.text('year');
  if (written !== '') {
    return reader.settle<number | null>('year', readYear(written), null, String);
  }
  if (day !== null) return periodContaining(day, around.cutOffs).year;
  const told = yearInText(period) ?? around.section.year ?? around.year;
  if (told === null)
    reader.fault('year', '没有写，表名、标题和文件名里也没有年份；请补上年度或指定年度');
  else reader.guess('year', period, String(told), '按表上的年度推定');
  return told;
}

/** A day that may be missing. Months alone stay readable in the remarks. */
function optionalDay(reader: RowReader, field: string, around: YearSurroundings): CivilDate | null {
  const source = reader.source(field);
  if (!source) return null;
  const reading = readDateCell(source, around.dates);
  if (reading.state === 'refused') {
    if (/没有\d+年|早于/u.test(reading.why)) reader.fault(field, reading.why);
    else reader.leave(field);
    return null;
  }
  if (reading.state === 'blank') return null;
  return parseCivilDate(reader.settle(field, reading, reading.value, (span) => span.date).date);
}

function oneSetting(
  reader: RowReader,
  field: string,
  around: YearSurroundings,
  name: string,
): Setting | null {
  const show = (id: Setting | null) => (id ? SETTING_LABELS[id] : '');
  const reading = firstSetting(readSettings(reader.text(field), around.words.settings));
  const carried = reader.carried(field) === 'blank';
  if (!carried && reader.text(field) !== '') return reader.settle(field, reading, null, show);
  const hinted = around.section.settings[0] ?? around.sheet.settings[0];
  if (hinted) {
    reader.guess(field, '', SETTING_LABELS[hinted], '按分节行、表名或标题推定');
    return hinted;
  }
  if (field !== 'kind') return null;
  const told = firstSetting(settingsFromPlace(name));
  return reader.settle(field, told.state === 'blank' && carried ? reading : told, null, show);
}

function orLeave<T>(reader: RowReader, field: string, reading: Reading<T>): Reading<T> {
  if (reading.state !== 'refused') return reading;
  reader.leave(field);
  return BLANK;
}

/** 联系人及电话 in one cell, under whichever of the two headings. */
function contactAndPhone(reader: RowReader) {
  const contact = reader.line('contact');
  const phone = reader.line('phone');
  if (contact !== '' && phone !== '') return { contact, phone };
  return splitContact(contact + phone) ?? { contact, phone };
}

function remarksOf(reader: RowReader): string {
  return [reader.text('remarks'), ...reader.leftovers].filter((text) => text !== '').join('；');
}
