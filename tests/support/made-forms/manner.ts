import type { Measure } from '#shared/domain/measures.ts';
import { PUBLICITY_FORMS, type PublicityForm } from '#shared/domain/publicity-form.ts';
import { SETTINGS, type Setting } from '#shared/domain/setting.ts';
import { pick, type Random } from '../seeded.ts';
import type { Head } from './crossing.ts';
import { FORM_NAMES, MEASURE_NAMES, SETTING_MANNERS, TOTALS } from './office-words.ts';

/** What an office does with any layout, or does not. */
export const HABITS = [
  'vertical',
  'spaced',
  'numbered',
  'ordinals',
  'codes',
  'unit column',
  'unit row',
  'letter row',
  'half-width brackets',
  'no units',
  'total',
  'total first',
  'last year',
  'plan and rate',
  'remarks',
  'of which',
  'bands',
  'separate columns',
  'groups over heads',
  'group beside rows',
  'units in rooms',
  'broken words',
] as const;
export type Habit = (typeof HABITS)[number];

/** How one office makes its forms: what it calls things and what it is used to. */
export interface Manner {
  random: Random;
  /** Whether the office does so; noted for the bench where a layout asks. */
  does: (habit: Habit) => boolean;
  used: Set<Habit>;
  settings: readonly Head[];
  forms: readonly Head[];
  /** Sessions, audience and perhaps more. */
  measures: readonly Head[];
  total: (count: number) => Head;
  spaced: (word: string) => string;
}

export function mannerOf(random: Random): Manner {
  const own = new Set(HABITS.filter(() => random() < 0.22));
  const used = new Set<Habit>();
  const does = (habit: Habit) => {
    if (own.has(habit)) used.add(habit);
    return own.has(habit);
  };
  const gap = pick(random, ['\u3000', '  ', ' ']);
  const spaced = (word: string) =>
    /^\p{Script=Han}{2,3}$/u.test(word) && does('spaced') ? [...word].join(gap) : word;
  const settingWords = pick(random, SETTING_MANNERS);
  const settings = SETTINGS.map(
    (setting: Setting): Head => ({ text: spaced(settingWords[setting]), setting }),
  );
  const measures = measuresHere(random, spaced);
  const isOfPress = measures.some(({ measure }) => measure === 'mediaItems');
  const forms = formsHere(random)
    // Whether reports asked for under 媒体宣传 are all of them or its own may be read differently.
    .filter((form) => form !== 'media' || !isOfPress)
    .map((form): Head => ({ text: spaced(pick(random, FORM_NAMES[form])), form }));
  const totalWord = pick(random, TOTALS);
  return {
    random,
    does,
    used,
    settings,
    forms,
    measures,
    total: () => ({ text: spaced(totalWord) }),
    spaced,
  };
}

/** Four to eight of them, in the order of the notice. */
function formsHere(random: Random): PublicityForm[] {
  const least = 4 + Math.floor(random() * 5);
  const left = PUBLICITY_FORMS.filter((form) => form !== 'media' && form !== 'other');
  const some = left.slice(0, Math.max(least, 4));
  const media = random() < 0.4 ? (['media'] as const) : [];
  const other = random() < 0.4 ? (['other'] as const) : [];
  return [...some, ...media, ...other];
}

function measuresHere(random: Random, spaced: (word: string) => string): Head[] {
  const more = (['materials', 'mediaItems'] as const).filter(() => random() < 0.4);
  return (['sessions', 'audience', ...more] as const).map((measure: Measure): Head => {
    const { name, unit } = pick(random, MEASURE_NAMES[measure as keyof typeof MEASURE_NAMES]);
    return { text: spaced(name), measure, unit };
  });
}

/** 受众（人次）, 受众(人次), or the unit in a place of its own. */
export function withUnit(head: Head, manner: Manner): Head {
  if (head.unit === undefined || mayStandAlone(head, manner)) return head;
  const [open, close] = manner.does('half-width brackets') ? ['(', ')'] : ['（', '）'];
  return { ...head, text: `${head.text}${open}${head.unit}${close}` };
}

/** 场次 says it by itself; 开展活动 does not. */
function mayStandAlone({ text }: Head, manner: Manner): boolean {
  const says = /(?:场次|次数|人次|人数|户数|条数|篇数|数量)$/u.test(text.replace(/\s/gu, ''));
  return says && manner.does('no units');
}

const ORDINALS = '一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六'.split(' ');

const NUMBERINGS: readonly ((at: number) => string)[] = [
  (at) => `${at + 1}.`,
  (at) => `${at + 1}、`,
  (at) => `（${ORDINALS[at]}）`,
  (at) => `${ORDINALS[at]}、`,
  (at) => String.fromCodePoint(0x2460 + at),
  (at) => `(${at + 1})`,
];

export function numbered(heads: readonly Head[], manner: Manner): Head[] {
  if (!manner.does('numbered')) return [...heads];
  const numbering = pick(manner.random, NUMBERINGS);
  return heads.map((head, at) => ({ ...head, text: `${numbering(at)}${head.text}` }));
}

export function vertical(heads: readonly Head[], manner: Manner): Head[] {
  if (!heads.every(({ text }) => /^\p{Script=Han}{2,6}$/u.test(text)) || !manner.does('vertical'))
    return [...heads];
  return heads.map((head) => ({ ...head, text: [...head.text].join('\n') }));
}

/** Words that a narrow column breaks: 受众\n人次. */
export function broken(heads: readonly Head[], manner: Manner): Head[] {
  return heads.map((head) => {
    if (!/^\p{Script=Han}{4,8}(?:（\p{Script=Han}{1,3}）)?$/u.test(head.text)) return head;
    if (!manner.does('broken words')) return head;
    const text = head.text.includes('（')
      ? head.text.replace('（', '\n（')
      : `${head.text.slice(0, 2)}\n${head.text.slice(2)}`;
    return { ...head, text };
  });
}

/** With 合计 before or behind them, where the office adds up. */
export function withTotal(heads: readonly Head[], manner: Manner): Head[] {
  if (manner.does('total first')) return [manner.total(heads.length), ...heads];
  if (manner.does('total')) return [...heads, manner.total(heads.length)];
  return [...heads];
}
