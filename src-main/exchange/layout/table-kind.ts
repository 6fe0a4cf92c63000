import type { RecordKind } from '#shared/domain/record.ts';
import { fieldAt } from '#shared/domain/records-by-kind.ts';
import { SETTINGS } from '#shared/domain/setting.ts';
import type { MappedColumn } from './map-columns.ts';

/** Whether columns name enough of a kind's fields to be a table of it. */
export function isEnough(columns: readonly MappedColumn[], kind: RecordKind): boolean {
  const fields = new Set(
    columns.filter(({ confidence }) => confidence >= 0.4).map(({ field }) => field),
  );
  fields.delete(null);
  if (fields.has('datePlace')) fields.add('date');
  const has = (...names: string[]) => names.some((name) => fields.has(name));
  if (kind === 'activity')
    return (
      fields.size >= 3 && (has('title') || (has('date') && has('form', 'summary', 'targetGroup')))
    );
  if (kind === 'pilot')
    return (
      fields.size >= 2 &&
      (has('name') || SETTINGS.filter((id) => fields.has(`name.${id}`)).length >= 3)
    );
  return fields.size >= 2 && has('title');
}

/**
 * How well columns tell a kind, to compare kinds and depths of heading. What only some offices ask
 * for tells none: a register of reports in the media has links too.
 */
export function scoreOf(columns: readonly MappedColumn[], kind: RecordKind): number {
  const ticks = columns.filter(({ field }) =>
    /^(?:settings|form|audience|sessions|name)\./u.test(field ?? ''),
  );
  const rest = columns.filter(
    ({ field }) =>
      field !== null && !fieldAt(kind, field)?.extra && !ticks.some((tick) => tick.field === field),
  );
  return (
    rest.reduce((sum, { confidence }) => sum + confidence, 0) + Math.min(2, ticks.length * 0.4)
  );
}

/** 标题, 平台, 推出日期, 阅读 and neither maker nor sort, with no word of 作品: what the press took, and no list of works. */
export function namesNoWork(columns: readonly MappedColumn[], texts: readonly string[]): boolean {
  const headings = columns.map(({ heading }) => heading);
  return (
    !columns.some(({ field }) => OF_MAKING.includes(field ?? '')) &&
    ![...texts, ...headings].some((text) => WORKS.test(text))
  );
}

const OF_MAKING = ['type', 'authors', 'createdOn', 'makers', 'originality', 'duration', 'format'];
const WORKS = /作品|原创|创作|海报|微电影/u;

const KIND_HINTS: Record<RecordKind, RegExp> = {
  activity: /活动|台账|登记|明细|宣讲|演练|\d月|一览|媒体|报道|稿件|刊发|信息发布/u,
  pilot: /试点|示范点|示范单位|典型|选树|培育/u,
  work: /作品/u,
  case: /案例|成果/u,
};

const PRESS = /稿件|报道|刊发|信息发布|推文|推送|线上(?:科普|宣传)|公众号/u;

/** What the sheet's name and titles add for a kind. */
export function hintOf(kind: RecordKind, sheet: string, titles: readonly string[]): number {
  const weight = kind === 'activity' ? 0.7 : 1.6;
  const near = titles.slice(-3).join(' ');
  // What the press took is publicity in the media, however much like a list of works it looks.
  const press = kind === 'activity' && PRESS.test(near) && !KIND_HINTS.work.test(near) ? 1 : 0;
  return (
    press +
    (KIND_HINTS[kind].test(sheet) ? weight : 0) +
    (KIND_HINTS[kind].test(near) ? weight / 2 : 0)
  );
}
