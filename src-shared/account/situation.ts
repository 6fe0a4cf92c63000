import { toChineseDate } from '../domain/civil-date.ts';
import { MEASURES, type Measure } from '../domain/measures.ts';
import { OCCASION_LABELS, OCCASIONS } from '../domain/occasion.ts';
import { periodLabel } from '../domain/period.ts';
import { PUBLICITY_FORM_LABELS, PUBLICITY_FORMS } from '../domain/publicity-form.ts';
import { SETTING_LABELS, SETTINGS } from '../domain/setting.ts';
import { inTitleMarks } from '../forms/paper-title.ts';
import type { ReportFacts } from '../forms/report-facts.ts';
import { counted, heldThere } from './counted-words.ts';
import { difference, figure, fromFacts, joined, numberAt, type Piece, toFillIn } from './pieces.ts';

/** 一、基本情况: the numbers as sentences, a paragraph each. */
export function situation(facts: ReportFacts): Piece[][] {
  const { activities } = facts.tally.total;
  return [
    [...overall(facts), ...yearSoFar(facts)],
    ...(activities > 0 ? [byForm(facts), bySetting(facts)] : []),
    byOccasion(facts),
    compared(facts),
    pilots(facts),
    [...records(facts, 'works'), ...records(facts, 'cases')],
  ].filter((paragraph) => paragraph.length > 0);
}

function overall(facts: ReportFacts): Piece[] {
  const { period } = facts;
  const days = `${toChineseDate(period.from)}至${toChineseDate(period.to)}`;
  const when: Piece[] = [fromFacts('period', `${periodLabel(period)}（${days}）`), '，我单位'];
  if (facts.tally.total.activities === 0) return [...when, '没有开展安全宣传“五进”活动。'];
  return [...when, '开展安全宣传“五进”活动', ...counted(facts, 'tally.total', MEASURES), '。'];
}

/** In half 1 the year so far is the half itself. */
function yearSoFar(facts: ReportFacts): Piece[] {
  if (facts.period.half === 1 || facts.yearTally.total.activities === 0) return [];
  const sums = counted(facts, 'yearTally.total', ['activities', 'sessions', 'audience']);
  return ['本年度累计开展活动', ...sums, '。'];
}

function byForm(facts: ReportFacts): Piece[] {
  const used = PUBLICITY_FORMS.filter((form) => facts.tally.byForm[form].activities > 0);
  // The eighth is what the notice allows besides; nobody is asked for it.
  const unused = PUBLICITY_FORMS.filter((form) => !used.includes(form) && form !== 'other');
  const parts = used.map((form): Piece[] => [
    PUBLICITY_FORM_LABELS[form],
    ...heldThere(facts, `tally.byForm.${form}`),
  ]);
  return [
    '从宣传形式看，',
    ...joined(parts, '；'),
    '。',
    ...notHeld(unused.map((form) => PUBLICITY_FORM_LABELS[form])),
  ];
}

function bySetting(facts: ReportFacts): Piece[] {
  const reached = SETTINGS.filter((setting) => facts.tally.bySetting[setting].activities > 0);
  const parts = reached.map((setting): Piece[] => [
    `进${SETTING_LABELS[setting]}`,
    ...heldThere(facts, `tally.bySetting.${setting}`),
  ]);
  const counts = reached.reduce((sum, each) => sum + facts.tally.bySetting[each].activities, 0);
  const inSeveral = counts > facts.tally.total.activities;
  return [
    '从五进场所看，',
    ...joined(parts, '；'),
    inSeveral ? '（一次活动进入多个场所的，在各场所分别计数）。' : '。',
    ...notHeld(
      SETTINGS.filter((each) => !reached.includes(each)).map((each) => `进${SETTING_LABELS[each]}`),
    ),
  ];
}

function notHeld(names: readonly string[]): Piece[] {
  return names.length === 0 ? [] : [`${names.join('、')}本期没有开展。`];
}

function byOccasion({ account, ...rest }: ReportFacts): Piece[] {
  const facts = { account, ...rest };
  const used = OCCASIONS.filter((each) => (account?.byOccasion[each].activities ?? 0) > 0);
  if (used.length === 0) return [];
  const parts = used.map((occasion): Piece[] => [
    `${OCCASION_LABELS[occasion]}开展活动`,
    ...counted(facts, `account.byOccasion.${occasion}`, ['activities', 'sessions', 'audience']),
  ]);
  return ['结合重要节点，', ...joined(parts, '；'), '。'];
}

const COMPARED = ['activities', 'sessions', 'audience'] as const satisfies Measure[];
const COMPARED_WORDS = {
  activities: ['活动', '项'],
  sessions: ['场次', '场'],
  audience: ['受众', '人次'],
} as const;

function compared(facts: ReportFacts): Piece[] {
  const before = facts.account?.before ?? null;
  if (before === null) return [toFillIn('与上年同期比较；台账里没有上年同期的活动')];
  const changes = COMPARED.map((measure): Piece[] => {
    const [now, then] = [`tally.total.${measure}`, `account.before.total.${measure}`];
    const change = numberAt(facts, now) - numberAt(facts, then);
    const [noun, unit] = COMPARED_WORDS[measure];
    if (change === 0) return [`${noun}持平`];
    return [`${noun}${change > 0 ? '增加' : '减少'}`, difference(facts, now, then), unit];
  });
  return [
    '上年同期（',
    fromFacts('account.before.period', periodLabel(before.period)),
    '）开展活动',
    ...counted(facts, 'account.before.total', COMPARED),
    '，与之相比，本期',
    ...joined(changes, '，'),
    '。',
  ];
}

function pilots(facts: ReportFacts): Piece[] {
  const { total, byKind } = facts.tally.pilots;
  if (total === 0) return ['本年度没有安全宣传试点。'];
  const names = fromFacts('pilots', facts.pilots.map(({ name }) => name).join('、'));
  const kinds = SETTINGS.filter((kind) => byKind[kind] > 0);
  const parts = kinds.map((kind): Piece[] => [
    SETTING_LABELS[kind],
    figure(facts, `tally.pilots.byKind.${kind}`),
    '个',
  ]);
  return [
    '本年度有安全宣传试点',
    figure(facts, 'tally.pilots.total'),
    total === 1 ? `个（${kinds.map((kind) => SETTING_LABELS[kind]).join('')}），为` : '个，其中',
    ...(total === 1 ? [] : [...joined(parts, '、'), '：']),
    names,
    '。',
  ];
}

const RECORD_WORDS = {
  works: { noun: '安全宣传作品', unit: '件' },
  cases: { noun: '成果案例', unit: '个' },
} as const;

function records(facts: ReportFacts, list: 'works' | 'cases'): Piece[] {
  const { noun, unit } = RECORD_WORDS[list];
  if (facts[list].length === 0) return [`本期没有报送${noun}。`];
  const titles = facts[list].map(({ title }) => inTitleMarks(title)).join('、');
  return [
    `报送${noun}`,
    figure(facts, `tally.${list}`),
    `${unit}：`,
    fromFacts(list, titles),
    '。',
  ];
}
