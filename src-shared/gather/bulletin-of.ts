import type { Account, AccountParagraph } from '../account/account-of.ts';
import { fromFacts, joined, LINE_BREAK, type Piece, toFillIn } from '../account/pieces.ts';
import { MEASURE_WORDS } from '../domain/measures.ts';
import { type HalfYear, periodLabel } from '../domain/period.ts';
import { PUBLICITY_FORM_LABELS, PUBLICITY_FORMS } from '../domain/publicity-form.ts';
import { SETTING_LABELS, SETTINGS } from '../domain/setting.ts';
import { type BulletinUnit, type UnitCount, unitsCounted } from './bulletin-units.ts';

/** What 通报 is drafted from: who stands where, and the sums of those that are counted. */
export interface BulletinFacts extends HalfYear {
  expected: boolean;
  units: readonly BulletinUnit[];
  sums: { reports: number; numbers: Readonly<Record<string, number>> };
  notice: { title: string };
  office: string;
}

/** 通报 of a half-year: numbers from what was gathered alone; what only a person can say is left open. */
export function bulletinOf(facts: BulletinFacts): Account {
  const period = fromFacts('period', periodLabel(facts));
  const office =
    facts.office.trim() === '' ? toFillIn('发文单位') : fromFacts('unit', facts.office.trim());
  return [
    { style: 'title', pieces: ['关于', period, '安全宣传', LINE_BREAK, '“五进”工作情况的通报'] },
    { style: 'addressee', pieces: ['各有关单位：'] },
    prose([
      '根据《',
      fromFacts('notice', facts.notice.title.replace(/\s+/gu, ' ')),
      '》要求，现将',
      period,
      '安全宣传“五进”工作的报送和开展情况通报如下。',
    ]),
    heading('一、报送情况'),
    prose(reporting(facts)),
    ...leftOut(facts).map(prose),
    heading('二、开展情况'),
    ...held(facts).map(prose),
    heading('三、试点、作品和成果案例'),
    prose(material(facts)),
    ...minima(facts).map(prose),
    heading('四、存在问题'),
    prose([toFillIn('存在问题')]),
    heading('五、下步要求'),
    prose([toFillIn('下步要求')]),
    { style: 'unit', pieces: [office] },
    { style: 'day', pieces: ['年　　月　　日'] },
  ];
}

function prose(pieces: Piece[]): AccountParagraph {
  return { style: 'prose', pieces };
}

function heading(text: string): AccountParagraph {
  return { style: 'heading', pieces: [text] };
}

function number(value: number, fact: string): Piece {
  return { kind: 'figure', text: String(value), fact };
}

function count(facts: BulletinFacts, fact: UnitCount): Piece {
  return number(unitsCounted(facts.units, fact).length, fact);
}

function reporting(facts: BulletinFacts): Piece[] {
  const missing = unitsCounted(facts.units, 'units.missing');
  return [
    ...(facts.expected ? ['应报单位', count(facts, 'units'), '个，'] : []),
    '报来',
    count(facts, 'units.reported'),
    '个，其中按时报送',
    count(facts, 'units.in-time'),
    '个，逾期报送',
    count(facts, 'units.late'),
    '个',
    ...named(unitsCounted(facts.units, 'units.late')),
    ...(missing.length === 0
      ? []
      : ['，尚未报送', count(facts, 'units.missing'), '个', ...named(missing)]),
    '。',
  ];
}

/** Who is not in the sums, and of whom the forms alone were there. */
function leftOut(facts: BulletinFacts): Piece[][] {
  const uncounted = unitsCounted(facts.units, 'units.uncounted');
  const paper = unitsCounted(facts.units, 'units.paper');
  return [
    ...(uncounted.length === 0
      ? []
      : [
          [
            count(facts, 'units.uncounted'),
            '个单位报送的内容与校验码不符，没有计入汇总，请重新报送',
            ...named(uncounted),
            '。',
          ],
        ]),
    ...(paper.length === 0
      ? []
      : [[count(facts, 'units.paper'), '个单位的数字由填好的表读出', ...named(paper), '。']]),
  ];
}

function named(units: readonly BulletinUnit[]): Piece[] {
  if (units.length === 0) return [];
  const names = units.map(({ unit }): Piece[] => [fromFacts('units', unit)]);
  return ['（', ...joined(names, '、'), '）'];
}

function held({ sums }: BulletinFacts): Piece[][] {
  const of = (field: string) => sums.numbers[field] ?? 0;
  const counted = (key: string, measure: 'sessions' | 'audience' | 'materials' | 'mediaItems') =>
    number(of(`m.${key}.${measure}`), `m.${key}.${measure}`);
  const pair = (label: string, key: string): Piece[] => [
    label,
    counted(key, 'sessions'),
    '场次、',
    counted(key, 'audience'),
    '人次',
  ];
  const forms = PUBLICITY_FORMS.filter((form) => of(`m.${form}.total.sessions`) > 0);
  const settings = SETTINGS.filter((setting) => of(`m.total.${setting}.sessions`) > 0);
  const { materials, mediaItems } = MEASURE_WORDS;
  return [
    [
      '计入汇总的',
      number(sums.reports, 'units.counted'),
      '个单位共开展安全宣传活动',
      ...pair('', 'total.total'),
      `，${materials.label}`,
      counted('total.total', 'materials'),
      `${materials.unit}，${mediaItems.label}`,
      counted('total.total', 'mediaItems'),
      `${mediaItems.unit}。`,
    ],
    ...(forms.length === 0
      ? []
      : [
          [
            '从宣传形式看，',
            ...joined(
              forms.map((form) => pair(PUBLICITY_FORM_LABELS[form], `${form}.total`)),
              '；',
            ),
            '。',
          ],
        ]),
    ...(settings.length === 0
      ? []
      : [
          [
            '从五进场所看，',
            ...joined(
              settings.map((each) => pair(`进${SETTING_LABELS[each]}`, `total.${each}`)),
              '；',
            ),
            '。一次活动进入几个场所的，在各场所分别计数。',
          ],
        ]),
  ];
}

function material({ sums }: BulletinFacts): Piece[] {
  const of = (field: string) => number(sums.numbers[field] ?? 0, field);
  return [
    '各单位共选树安全宣传试点',
    of('pilots.count'),
    '个，报送作品',
    of('works.count'),
    '件、成果案例',
    of('cases.count'),
    '个。',
  ];
}

const MINIMA = [
  ['pilots', '试点'],
  ['works', '作品'],
  ['cases', '成果案例'],
] as const;

function minima(facts: BulletinFacts): Piece[][] {
  return MINIMA.flatMap(([what, label]): Piece[][] => {
    const short = unitsCounted(facts.units, `minima.${what}`);
    if (short.length === 0) return [];
    const words =
      facts.half === 1 ? `${label}尚未达到全年要求的单位` : `${label}没有达到全年要求的单位`;
    return [[words, count(facts, `minima.${what}`), '个', ...named(short), '。']];
  });
}
