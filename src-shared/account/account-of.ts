import { parseCivilDate, toChineseDate } from '../domain/civil-date.ts';
import { periodLabel } from '../domain/period.ts';
import type { ReportFacts } from '../forms/report-facts.ts';
import type { Notice } from '../notice/notice.ts';
import { fromFacts, LINE_BREAK, type Piece, toFillIn } from './pieces.ts';
import { practices, written } from './practices.ts';
import { situation } from './situation.ts';

export type AccountStyle =
  | 'title'
  | 'addressee'
  | 'heading'
  | 'subheading'
  | 'prose'
  | 'unit'
  | 'day'
  | 'contact';

export interface AccountParagraph {
  style: AccountStyle;
  pieces: Piece[];
}

/** 半年工作情况报告, top to bottom. */
export type Account = AccountParagraph[];

/**
 * Drafted from the frozen facts alone: numbers as sentences, and what the clerk wrote as it was
 * written. What only a person can say is left open and marked.
 */
export function accountOf(
  facts: ReportFacts,
  notice: Pick<Notice, 'title'> & { recipient: Pick<Notice['recipient'], 'office'> },
): Account {
  const unit = named('unit', facts.unit.name, '填报单位名称');
  const period = fromFacts('period', periodLabel(facts.period));
  const matter = '安全宣传“五进”工作情况';
  return [
    { style: 'title', pieces: [unit, period, LINE_BREAK, `${matter}报告`] },
    { style: 'addressee', pieces: [fromFacts('noticeId', notice.recipient.office), '：'] },
    prose([
      '根据《',
      fromFacts('noticeId', notice.title.replace(/\s+/g, ' ')),
      '》要求，现将我单位',
      period,
      `${matter}报告如下。`,
    ]),
    heading('一、基本情况'),
    ...situation(facts).map(prose),
    heading('二、主要做法'),
    ...practices(facts).flatMap((practice, index) => [
      {
        style: 'subheading' as const,
        pieces: [`（${CHINESE_NUMBERS[index] ?? '又'}）`, ...practice.heading],
      },
      ...practice.paragraphs.map(prose),
    ]),
    heading('三、存在问题'),
    prose([toFillIn('存在问题')]),
    heading('四、下步打算'),
    ...written('plan', facts.plan, '下步打算').map(prose),
    { style: 'unit', pieces: [unit] },
    { style: 'day', pieces: [dayOf(facts)] },
    ...contact(facts),
  ];
}

const CHINESE_NUMBERS: readonly string[] = numbersTo(99);

function numbersTo(last: number): string[] {
  const digits = '〇一二三四五六七八九';
  return Array.from({ length: last }, (_, index) => {
    const [tens, ones] = [Math.floor((index + 1) / 10), (index + 1) % 10];
    const ten = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`;
    return `${ten}${ones === 0 ? '' : digits[ones]}`;
  });
}

function prose(pieces: Piece[]): AccountParagraph {
  return { style: 'prose', pieces };
}

function heading(text: string): AccountParagraph {
  return { style: 'heading', pieces: [text] };
}

function named(fact: string, name: string, what: string): Piece {
  return name.trim() === '' ? toFillIn(what) : fromFacts(fact, name.trim());
}

function dayOf({ filledOn }: ReportFacts): Piece {
  const day = filledOn === null ? null : parseCivilDate(filledOn);
  return day === null ? '年　　月　　日' : fromFacts('filledOn', toChineseDate(day));
}

function contact({ unit }: ReportFacts): AccountParagraph[] {
  const asked = [
    ['联系人：', unit.contact],
    ['联系电话：', unit.phone],
  ].filter(([, value]) => value?.trim() !== '');
  if (asked.length === 0) return [];
  const parts = asked.flatMap(([label = '', value = ''], index): Piece[] => [
    index === 0 ? label : `，${label}`,
    fromFacts('unit', value),
  ]);
  return [{ style: 'contact', pieces: ['（', ...parts, '）'] }];
}
