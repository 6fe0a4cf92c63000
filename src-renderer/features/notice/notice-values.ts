import type { NoticeDetail } from '#shared/contract/notice.ts';
import type { Template } from '#shared/contract/template.ts';
import { FORM_KINDS, type FormKind, type Notice } from '#shared/notice/notice.ts';
import type { Quota } from '#shared/notice/quota.ts';
import { isRuledClause } from '#shared/rules/clause-words.ts';
import type { EnteredNotice } from '#shared/rules/entered-notice.ts';

/** The choice 程序不核对 of a clause. */
export const UNCHECKED = 'none';
/** The choice of a clause that asks for numbers of its own. */
export const AT_LEAST = 'at-least';
/** The choices of a form's layout beside the shelf's templates. */
export const KEPT_BLANK = 'kept';
export const NO_BLANK = 'none';

type Typed = number | string | null;

/** A number asked for, as it is entered; null counts every setting or form. */
export interface QuotaValues extends Pick<Quota, 'count' | 'every'> {
  least: Typed;
  setting: Quota['setting'] | null;
  form: Quota['form'] | null;
}

export const NEW_QUOTA: QuotaValues = {
  count: 'activities',
  least: null,
  every: 'year',
  setting: null,
  form: null,
};

export interface ClauseValues {
  /** The clause id that is checked, `AT_LEAST` or `UNCHECKED`. */
  check: string;
  /** The id of one that no rule rests on, where it has one already. */
  ownId?: string;
  place: string;
  text: string;
  unchecked: string;
  atLeast?: QuotaValues[];
}

/** What the form holds: numbers and days also as typed, while they are not understood. */
export interface NoticeValues {
  title: string;
  shortTitle: string;
  /** One beside the other, with 、 between. */
  issuers: string;
  issuedOn: string | null;
  clauses: ClauseValues[];
  due: { half1: string | null; half2: string | null };
  /** Days after the end of each; null where the notice asks for none. */
  tables: { month: Typed; quarter: Typed };
  minima: { pilots: Typed; works: Typed; cases: Typed };
  recipient: {
    office: string;
    contact: string;
    phone: string;
    mailbox: string;
    mailLimitMb: Typed;
  };
  attachments: Record<FormKind, { label: string; title: string }>;
  /** `KEPT_BLANK`, `NO_BLANK` or the name of a template of the shelf. */
  blanks: Record<FormKind, string>;
}

const byForm = <T>(valueOf: (kind: FormKind) => T) =>
  Object.fromEntries(FORM_KINDS.map((kind) => [kind, valueOf(kind)])) as Record<FormKind, T>;

/** Nothing but the clause that every notice has. */
export const EMPTY_NOTICE: NoticeValues = {
  title: '',
  shortTitle: '',
  issuers: '',
  issuedOn: null,
  clauses: [{ check: 'report.statistics', place: '', text: '', unchecked: '' }],
  due: { half1: null, half2: null },
  tables: { month: null, quarter: null },
  minima: { pilots: null, works: null, cases: null },
  recipient: { office: '', contact: '', phone: '', mailbox: '', mailLimitMb: null },
  attachments: byForm(() => ({ label: '', title: '' })),
  blanks: byForm(() => NO_BLANK),
};

/** A notice in the form. `templates` are those of the notice in force, where it is this one. */
export function noticeValues(
  { notice, blanks }: Pick<NoticeDetail, 'notice' | 'blanks'>,
  templates: readonly Template[],
): NoticeValues {
  const { title, shortTitle, issuers, issuedOn, due, minima, recipient, attachments } = notice;
  return {
    title,
    shortTitle,
    issuers: issuers.join('、'),
    issuedOn,
    clauses: notice.clauses.map(({ id, place, text, unchecked = '', atLeast }) => ({
      ...(isRuledClause(id) ? { check: id } : { check: atLeast ? AT_LEAST : UNCHECKED, ownId: id }),
      place,
      text,
      unchecked,
      ...(atLeast && {
        atLeast: atLeast.map((quota) => ({ setting: null, form: null, ...quota })),
      }),
    })),
    due,
    tables: { month: withinOf(notice, 'month'), quarter: withinOf(notice, 'quarter') },
    minima,
    recipient,
    attachments,
    blanks: byForm((kind) => {
      const serving = templates.find(({ serves }) => serves === kind);
      if (serving && !serving.fromNotice) return serving.name;
      return blanks[kind] ? KEPT_BLANK : NO_BLANK;
    }),
  };
}

/** What is sent: ids for the clauses that have none, issuers one by one, no reason where one is checked. */
export function enteredOf(values: NoticeValues): EnteredNotice {
  const { blanks: _, clauses, issuers, tables, ...rest } = values;
  const asked = tablesOf(tables);
  const taken = new Set(clauses.flatMap(({ ownId }) => ownId ?? []));
  return {
    ...(rest as unknown as EnteredNotice),
    ...(asked.length > 0 && { tables: asked }),
    issuers: issuers.split(/[、；;\n]/u).filter((issuer) => issuer.trim() !== ''),
    clauses: clauses.map(({ check, ownId, place, text, unchecked, atLeast = [] }) => {
      if (check === UNCHECKED) return { id: ownId ?? freeId(taken), place, text, unchecked };
      return check === AT_LEAST
        ? { id: ownId ?? freeId(taken), place, text, atLeast: atLeast.map(quotaOf) }
        : { id: check, place, text };
    }),
  };
}

/** Numbers as typed are looked at where the notice is. */
function quotaOf({ count, least, every, setting, form }: QuotaValues): Quota {
  return {
    count,
    least: least as number,
    every,
    ...(setting ? { setting } : {}),
    ...(form ? { form } : {}),
  };
}

function withinOf({ tables = [] }: Notice, every: 'month' | 'quarter'): number | null {
  return tables.find((table) => table.every === every)?.within ?? null;
}

/** Drafts of before such tables could be entered tell nothing of them. */
function tablesOf(tables: NoticeValues['tables'] | undefined): NonNullable<Notice['tables']> {
  return (['month', 'quarter'] as const).flatMap((every) => {
    const within = tables?.[every] ?? null;
    return within === null ? [] : [{ every, within: within as number }];
  });
}

function freeId(taken: Set<string>): string {
  let number = 1;
  while (taken.has(`local.${number}`)) number += 1;
  taken.add(`local.${number}`);
  return `local.${number}`;
}

/** The layouts that are to change; of a new notice also the clerk's own that serves already. */
export function blanksToSave(
  { blanks }: NoticeValues,
  start: NoticeValues,
  isNew: boolean,
): Partial<Record<FormKind, string | null>> {
  return Object.fromEntries(
    FORM_KINDS.flatMap((kind) => {
      const choice = blanks[kind];
      const isOwn = choice !== KEPT_BLANK && choice !== NO_BLANK;
      if (choice === start.blanks[kind] && !(isNew && isOwn)) return [];
      return choice === KEPT_BLANK ? [] : [[kind, isOwn ? choice : null] as const];
    }),
  );
}

/** The form's name of the field that a path in the notice leads to. */
export function fieldOfPath(path: readonly PropertyKey[]): (string | number)[] {
  const [part, second, third] = path as (string | number)[];
  if (part === 'issuers') return [part];
  if (part === 'clauses' && third === 'id') return [part, second ?? 0, 'check'];
  if (part === 'attachments' && third === undefined) return [part, second ?? '', 'label'];
  return [...path] as (string | number)[];
}
