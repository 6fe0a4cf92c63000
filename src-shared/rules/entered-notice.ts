import { visibleLine, visibleText } from '../domain/visible-text.ts';
import { type Notice, noticeSchema } from '../notice/notice.ts';
import { noticePlace } from '../notice/notice-labels.ts';
import { schemaFaults } from '../notice/parse-notice.ts';
import { CLAUSE_WORDS, type RuledClause } from './clause-words.ts';
import { lostDuties } from './notice-duties.ts';

/** A notice as it is entered in the form; its id is given when it is saved. */
export type EnteredNotice = Omit<Notice, 'id' | '$schema'>;

/** What keeps an entered notice from being saved, at the field where it is mended. */
export interface EnteredFault {
  /** `['clauses', 3, 'text']` */
  path: PropertyKey[];
  /** Chinese, for beside the field: no full stop, no name of the field. */
  reason: string;
}

/** The notice as it will be kept under the id, or every fault of it. */
export function readEnteredNotice(
  entered: unknown,
  id: string,
): { notice: Notice } | { faults: EnteredFault[] } {
  const tidy = tidied(entered);
  const content = typeof tidy === 'object' && tidy !== null ? tidy : {};
  const json = { ...content, id };
  const parsed = noticeSchema.safeParse(json, { reportInput: true });
  if (!parsed.success) {
    return {
      faults: schemaFaults(parsed.error).map(({ path, reason, input, code }) => {
        if (isBlank(input)) return { path, reason: '请填写' };
        if (code === 'custom' && path.at(-1) === 'id') return { path, reason: CHECKED_TWICE };
        return { path, reason };
      }),
    };
  }
  const faults = lostDuties(parsed.data).map(({ path, reason, clause, missing }): EnteredFault => {
    if (missing)
      return { path: path[0] === 'due' ? FIRST_DAY : path, reason: missingWords(missing) };
    return clause
      ? { path: [...path.slice(0, -1), 'unchecked'], reason: '请填写' }
      : { path, reason };
  });
  return faults.length > 0 ? { faults } : { notice: parsed.data };
}

/** `第 3 条的“通知原文”：请填写；…` */
export function enteredFaultsText(faults: readonly EnteredFault[]): string {
  const told = faults.slice(0, 8).map(({ path, reason }) => `${noticePlace(path)}：${reason}`);
  return told.join('；') + (faults.length > told.length ? '；…' : '');
}

const FIRST_DAY = ['due', 'half1'];
const CHECKED_TWICE = '前面已有一条核对同一项，请改选别的或合并';

function missingWords(clause: RuledClause): string {
  const way = clause === 'report.statistics' ? '' : '，或把数量改为 0';
  return `逐条要求里没有“${CLAUSE_WORDS[clause]}”，不会核对：请加上这一条${way}`;
}

const PROSE = new Set(['text', 'unchecked']);

/** As all that is typed: without what nobody sees, without blanks at its ends. */
function tidied(value: unknown, key = ''): unknown {
  if (typeof value === 'string') {
    return PROSE.has(key) ? visibleText(value).trim() : visibleLine(value);
  }
  if (Array.isArray(value)) return value.map((part) => tidied(part, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, tidied(part, name)]),
  );
}

function isBlank(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && !value.length)
  );
}
