import { parseCivilDate, toChineseDate } from '#shared/domain/civil-date.ts';
import { periodLabel } from '#shared/domain/period.ts';
import type { CheckCode, ReportFacts } from '#shared/forms/report-facts.ts';
import type { Notice } from '#shared/notice/notice.ts';

/** The version that was sent before, and why there is a new one. */
export interface Amends {
  version: number;
  /** `YYYY-MM-DD` */
  sentOn: string;
  reason: string;
}

export interface LetterFacts {
  facts: ReportFacts;
  code: CheckCode;
  notice: Notice;
  amends: Amends | null;
  /** `YYYY-MM-DD`; the letter's day where the report names none; null before it is signed. */
  signedOn: string | null;
}

/** What a unit writes to the office with its papers, part by part; no part holds a line break. */
export interface ReportLetter {
  /** The title in words that no line end may part. */
  titleWords: string[];
  addressee: string;
  paragraphs: string[];
  unit: string;
  /** 2024年6月18日; without figures, for the pen, where report and signature leave it open. */
  day: string;
}

/** Basis, what is sent, and the request, in the register of official letters. */
export function reportLetter({ facts, code, notice, amends, signedOn }: LetterFacts): ReportLetter {
  const unit = oneLine(facts.unit.name) || '（未填单位名称）';
  const matter = [periodLabel(facts.period), '安全宣传“五进”', '工作情况', '的材料'];
  return {
    titleWords: [unit, '关于报送', ...matter],
    addressee: notice.recipient.office,
    paragraphs: [
      `根据《${oneLine(notice.title)}》要求，现将我单位${matter.join('')}报上，请审阅。`,
      ...(amends ? [amendment(amends, code.version)] : []),
    ],
    unit,
    day: chineseDay(facts.filledOn ?? signedOn) || '年　　月　　日',
  };
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function amendment({ version, sentOn, reason }: Amends, now: number): string {
  const why = oneLine(reason).replace(/(?<![。；，.])[。；，.]+$/u, '');
  const since = `${chineseDay(sentOn)}报送的第${version}版有更正，自本次报送之日起以第${now}版为准，第${version}版作废。`;
  return why === '' ? since : `${since}更正原因：${why}。`;
}

function chineseDay(day: string | null): string {
  const date = day === null ? null : parseCivilDate(day);
  return date === null ? '' : toChineseDate(date);
}
