import type { FormKind } from '../notice/notice.ts';
import { BESIDE_SECTION_WORDS } from '../words/section-words.ts';
import {
  FOREIGN_WORDS,
  OWN_WORDS,
  PARTICULARS,
  PERSON_ENDINGS,
  SUBJECT_ENDINGS,
} from '../words/subject-words.ts';
import { words } from '../words/word-list.ts';
import type { FieldId } from './field-names.ts';
import { readLabel } from './label-text.ts';

/** Whom or what a place is about; `other`: someone the ledger does not know. */
export type Whom = keyof typeof SUBJECT_ENDINGS | 'other';

/** Whom a label or a group heading speaks of; null where it speaks of nobody. */
export function subjectOf(printed: string): Whom | null {
  const head = withoutParticulars(printed);
  if (head === '' || head.length > LONGEST) return null;
  const known = (Object.keys(SUBJECT_ENDINGS) as (keyof typeof SUBJECT_ENDINGS)[]).find((subject) =>
    SUBJECT_ENDINGS[subject].some((word) => head.endsWith(word)),
  );
  const isSomeone = known !== undefined || PERSON_ENDINGS.some((word) => head.endsWith(word));
  if (isSomeone && FOREIGN_WORDS.some((word) => head.includes(word))) return 'other';
  if (known && PERSONS.includes(known) && !isOfOurs(head, known)) return 'other';
  return known ?? (isSomeone && head.length > 1 ? 'other' : null);
}

const LONGEST = 12;

/** 推荐单位 of 推荐单位情况. */
export function withoutParticulars(printed: string): string {
  const { core } = readLabel(printed);
  const added = PARTICULARS.find((word) => core.endsWith(word) && core.length > word.length);
  return added ? core.slice(0, -added.length) : core;
}

/** What a label asks for that does not say whose it is; null where it says. */
export type Particular = keyof typeof PARTICULAR_WORDS;

const PARTICULAR_WORDS = {
  name: words`姓名 名称 全称`,
  phone: words`电话 联系电话 联系方式 手机 手机号 手机号码 电话号码 联系号码 联系手机 移动电话 固定电话 办公电话 座机`,
  unit: words`单位 工作单位 所在单位 单位名称 所属单位`,
  address: words`地址 通讯地址 通信地址 联系地址 详细地址 单位地址`,
  email: words`电子邮箱 邮箱 电子邮件 电子信箱`,
  date: words`日期 时间`,
  person: words`联系人 负责人 责任人`,
} as const;

export function particularOf(printed: string): Particular | null {
  const { core } = readLabel(printed);
  const all = Object.keys(PARTICULAR_WORDS) as Particular[];
  return all.find((name) => PARTICULAR_WORDS[name].includes(core)) ?? null;
}

/** 填表人, 审核人 and one 电话 in a row: whoever filled in the form is to be reached by it. */
export function isSharedPhone(labels: readonly string[]): boolean {
  const phones = labels.filter((label) => particularOf(label) === 'phone');
  return phones.length === 1 && labels.some((label) => subjectOf(label) === 'filler');
}

/**
 * The field of a particular of somebody: null where the ledger does not keep it, undefined where
 * the label means what it means by itself.
 */
export function fieldOfWhom(
  subject: Whom,
  particular: Particular,
  kind: FormKind,
): FieldId | null | undefined {
  const contact = kind === 'statistics' ? 'unit' : kind;
  if (subject === 'other') return null;
  if (subject === 'work' || subject === 'case') {
    return particular === 'name' && subject === kind ? `${kind}.title` : undefined;
  }
  if (subject === 'unit') return particular === 'name' ? 'unit.name' : undefined;
  const name: Record<typeof subject, FieldId | null> = {
    contact: `${contact}.contact`,
    leader: 'unit.leader',
    filler: 'unit.contact',
    reviewer: 'unit.reviewer',
    author: kind === 'work' ? 'work.authors' : null,
  };
  if (particular === 'name') return name[subject];
  if (particular === 'phone') {
    // 填表人 of a form for one record is asked for the record's phone.
    if (subject === 'filler') return undefined;
    return subject === 'contact' ? `${contact}.phone` : null;
  }
  if (particular === 'date') return undefined;
  // Whoever made the work is of the unit, where the form asks for it nowhere else.
  return subject === 'author' && particular !== 'unit' ? null : undefined;
}

/** The field of a label that is built of a person: 选送单位联系人; null where it is no person we know. */
export function personField(printed: string, kind: FormKind): FieldId | null {
  const subject = subjectOf(printed);
  if (subject === null || !PERSONS.includes(subject) || asksTwo(printed)) return null;
  if (ABOUT_THEM.test(readLabel(printed).core)) return null;
  return fieldOfWhom(subject, 'name', kind) ?? null;
}

/** 申报单位作品联系人, 短视频作者: nothing in it but words for what we send in, or for a section of the form about it; not so 媒体联系人. */
function isOfOurs(core: string, who: Whom): boolean {
  let rest = core;
  while (rest !== '') {
    const word =
      OF_OURS.find((one) => rest.startsWith(one)) ??
      (who === 'author' && OF_WORK.find((one) => rest.startsWith(one)));
    if (!word) return false;
    rest = rest.slice(word.length);
  }
  return true;
}

function longestFirst(all: readonly string[]): readonly string[] {
  return all.toSorted((a, b) => b.length - a.length);
}

const OF_OURS = longestFirst([
  ...Object.values(SUBJECT_ENDINGS).flat(),
  ...PARTICULARS,
  ...OWN_WORDS,
]);
const OF_WORK = longestFirst([
  ...BESIDE_SECTION_WORDS.work,
  ...words`词曲 词 曲 图 文 图文 文字 脚本`,
]);

/** 作者情况 asks for more than who it is. */
const ABOUT_THEM = /(?:信息|情况|资料)$/u;

/** 所在科室及审核人, 填表人、审核人: one place for two. */
function asksTwo(printed: string): boolean {
  return readLabel(printed).core.search(/[及和与、/]/u) > 0;
}

const PERSONS: readonly Whom[] = ['contact', 'leader', 'filler', 'reviewer', 'author'];
