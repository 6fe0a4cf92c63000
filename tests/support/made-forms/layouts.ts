import type { Cell } from '../../documents/blanks/making/form.ts';
import { pick } from '../seeded.ts';
import { type Crossing, crossing, type Head, room, type SideColumn } from './crossing.ts';
import { broken, type Manner, numbered, vertical, withTotal, withUnit } from './manner.ts';
import {
  FORM_HEADS,
  INDICATOR_HEADS,
  NUMBER_HEADS,
  REMARKS,
  SETTING_HEADS,
  UNIT_HEADS,
} from './office-words.ts';

export interface Laid {
  tables: Cell[][][];
  /** Paragraphs that ask, instead of tables. */
  lines?: string[];
}

/** How the numbers of a form are set out. */
export const LAYOUTS = {
  'settings down': (manner) =>
    list(manner, withTotal(numbered(manner.settings, manner), manner), SETTING_HEADS, ofSetting),
  'forms down': (manner) =>
    list(manner, withTotal(numbered(manner.forms, manner), manner), FORM_HEADS, ofForm),
  'settings across': (manner) => turned(manner, withTotal(manner.settings, manner)),
  'forms across': (manner) => turned(manner, withTotal(manner.forms, manner)),
  'forms by settings': (manner) => crossed(manner, manner.forms, manner.settings, FORM_HEADS),
  'settings by forms': (manner) => crossed(manner, manner.settings, manner.forms, SETTING_HEADS),
  'measures second, settings across': (manner) =>
    measuresSecond(manner, manner.forms, manner.settings, FORM_HEADS),
  'measures second, forms across': (manner) =>
    measuresSecond(manner, manner.settings, manner.forms, SETTING_HEADS),
  'indicators by setting': (manner) => indicators(manner, groupsOf(manner, manner.settings)),
  'indicators by form': (manner) => indicators(manner, groupsOf(manner, manner.forms)),
  'indicators with parts': (manner) => indicators(manner, partsOf(manner)),
  'indicators in sections': inSections,
  'indicators of all kinds': allKinds,
  'row of the unit': unitRow,
  'two tables under headings': twoTables,
  'side by side': sideBySide,
  'halves of a list': halves,
  'card, labels left': (manner) => card(manner, 'left'),
  'card, labels above': (manner) => card(manner, 'above'),
  sentences,
  'one paragraph': oneParagraph,
  'sentences in cells': sentencesInCells,
} satisfies Record<string, (manner: Manner) => Laid>;
export type Layout = keyof typeof LAYOUTS;

const ofSetting: Head = { text: '其中：规模以上企业', shut: true };
const ofForm: Head = { text: '其中：线上', shut: true };

function list(manner: Manner, rows: readonly Head[], corners: readonly string[], sort: Head): Laid {
  const at = rows.findIndex(({ setting, form }) => setting === 'enterprise' || form === 'lecture');
  const all = manner.does('of which')
    ? [...rows.slice(0, at + 1), sort, ...rows.slice(at + 1)]
    : rows;
  const columns = measureColumns(manner);
  const isFlat = columns.every(({ under }) => under === undefined);
  const isGrouped = manner.does('group beside rows');
  return {
    tables: [
      crossing({
        rows: isGrouped ? [{ text: pick(manner.random, GROUPS), under: all }] : all,
        columns: withRemarks(manner, isFlat ? grouped(columns, manner) : columns),
        corner: [manner.spaced(pick(manner.random, corners))],
        sides: sidesOf(manner, { units: false }),
        ...lettersOf(manner),
        ...(isFlat && manner.does('units in rooms') ? { unitsInRooms: true } : {}),
      }),
    ],
  };
}

const GROUPS = ['安全宣传“五进”', '“五进”活动开展情况', '宣传活动', '活\n动\n情\n况', '五进'];

/** 活动开展情况 over sessions and people, 宣传成效 over what was handed out and reported. */
function grouped(columns: readonly Head[], manner: Manner): Head[] {
  const held = columns.slice(0, 2);
  const told = columns.slice(2);
  if (told.length < 2 || !manner.does('groups over heads')) return broken(columns, manner);
  const [first, second] = pick(manner.random, [
    ['活动开展情况', '宣传成效'],
    ['开展活动', '资料及报道'],
    ['活动情况', '宣传情况'],
  ] as const);
  return [
    { text: first, under: broken(held, manner) },
    { text: second, under: broken(told, manner) },
  ];
}

/** Each measure with its unit in brackets, under it, or with the columns of other times beside it. */
function measureColumns(manner: Manner): Head[] {
  const { measures } = manner;
  const other = otherColumns(manner);
  if (other) {
    return measures.map((measure) => ({
      ...withUnit(measure, manner),
      under: other,
    }));
  }
  if (manner.does('unit row'))
    return measures.map((measure) => ({ ...measure, under: [{ text: `（${measure.unit}）` }] }));
  return measures.map((measure) => withUnit(measure, manner));
}

/** What is asked for now beside what is not ours to tell. */
function otherColumns({ random, does }: Manner): Head[] | null {
  if (does('last year')) {
    return pick(random, [
      [{ text: '本期' }, { text: '上年同期', shut: true }],
      [{ text: '本期数' }, { text: '去年同期数', shut: true }],
      [{ text: '本年' }, { text: '上年', shut: true }, { text: '同比（%）', shut: true }],
    ]);
  }
  if (does('plan and rate')) {
    return pick(random, [
      [{ text: '计划', shut: true }, { text: '完成' }],
      [{ text: '计划数', shut: true }, { text: '完成数' }, { text: '完成率（%）', shut: true }],
      [{ text: '目标', shut: true }, { text: '实际' }],
    ]);
  }
  return null;
}

function withRemarks({ random, does }: Manner, columns: readonly Head[]): Head[] {
  return does('remarks') ? [...columns, { text: pick(random, REMARKS), shut: true }] : [...columns];
}

function sidesOf(manner: Manner, { units }: { units: boolean }): SideColumn[] {
  const { random, does } = manner;
  const sides: SideColumn[] = [];
  if (does('ordinals'))
    sides.push({
      head: manner.spaced('序号'),
      before: true,
      word: (_leaf, index) => String(index + 1),
    });
  const hasUnits = units && does('unit column');
  if (hasUnits)
    sides.push({
      head: pick(random, UNIT_HEADS),
      before: false,
      word: ({ unit }) => unit ?? '—',
    });
  if (does('codes'))
    sides.push({
      head: '代码',
      before: false,
      word: (_leaf, index) => String(index + 1).padStart(2, '0'),
    });
  return sides;
}

function lettersOf({ does }: Manner): Pick<Crossing, 'letters'> {
  return does('letter row') ? { letters: true } : {};
}

function turned(manner: Manner, columns: readonly Head[]): Laid {
  const hasUnits = manner.does('unit column');
  const rows = manner.measures.map((head) => (hasUnits ? head : withUnit(head, manner)));
  return {
    tables: [
      crossing({
        rows: numbered(rows, manner),
        columns: withRemarks(manner, vertical(columns, manner)),
        corner: [pick(manner.random, INDICATOR_HEADS)],
        sides: sidesOf(manner, { units: true }),
        ...lettersOf(manner),
      }),
    ],
  };
}

function crossed(
  manner: Manner,
  rows: readonly Head[],
  columns: readonly Head[],
  corners: readonly string[],
): Laid {
  const [sessions, audience] = manner.measures.map((measure) => withUnit(measure, manner));
  if (!sessions || !audience) throw new Error('two measures at least');
  const under = manner.random() < 0.8 ? [sessions, audience] : [sessions];
  return {
    tables: [
      crossing({
        rows: withTotal(numbered(rows, manner), manner),
        columns: withRemarks(
          manner,
          withTotal(columns, manner).map((head) => ({ ...head, under })),
        ),
        corner: [pick(manner.random, corners)],
        sides: sidesOf(manner, { units: false }),
      }),
    ],
  };
}

function measuresSecond(
  manner: Manner,
  rows: readonly Head[],
  columns: readonly Head[],
  corners: readonly string[],
): Laid {
  const hasUnits = manner.does('unit column');
  const under = manner.measures
    .slice(0, 2)
    .map((head) => (hasUnits ? head : withUnit(head, manner)));
  return {
    tables: [
      crossing({
        rows: withTotal(vertical(numbered(rows, manner), manner), manner).map((head) => ({
          ...head,
          under,
        })),
        columns: withRemarks(manner, withTotal(vertical(columns, manner), manner)),
        corner: pick(manner.random, [
          [pick(manner.random, corners)],
          [pick(manner.random, corners), pick(manner.random, ['指标', '统计指标', '数据'])],
        ]),
        sides: sidesOf(manner, { units: true }),
        ...lettersOf(manner),
      }),
    ],
  };
}

function groupsOf(manner: Manner, groups: readonly Head[]): Head[] {
  const hasUnits = manner.does('unit column');
  const under = manner.measures.map((head) => (hasUnits ? head : withUnit(head, manner)));
  return vertical(numbered(groups, manner), manner).map((head) => ({ ...head, under }));
}

/** 开展活动总场次, 其中：进企业, 进农村 …, as statistics offices write. */
function partsOf(manner: Manner): Head[] {
  const hasUnits = manner.does('unit column');
  return manner.measures.slice(0, 2).flatMap((measure) => {
    const head = hasUnits ? measure : withUnit(measure, manner);
    const { text: _text, ...counted } = measure;
    return [
      head,
      ...manner.settings.map((setting, at) => ({
        ...counted,
        ...setting,
        text: `${at === 0 ? '其中：' : '\u3000\u3000\u3000'}${setting.text}`,
      })),
    ];
  });
}

/** 一、总体情况, 二、按场所分 across the table over rows that go on under the same heads, this period among others. */
function inSections(manner: Manner): Laid {
  const { random } = manner;
  const hasUnits = manner.does('unit column');
  const written = (measure: Head, of: string) => {
    const head = { ...measure, text: `${of}${measure.text}` };
    return hasUnits ? head : withUnit(head, manner);
  };
  const measures = manner.measures.slice(0, 2);
  const each = (heads: readonly Head[]): Head[] =>
    heads.flatMap((head) =>
      measures.map((measure) => ({ ...head, ...written(measure, head.text) })),
    );
  const [first, second, third] = pick(random, SECTIONS);
  const rows: Head[] = [
    { text: first, under: manner.measures.map((measure) => written(measure, '')) },
    { text: second, under: each(manner.settings.map(goneInto)) },
    { text: third, under: each(manner.forms.filter(({ form }) => form !== 'other')) },
  ];
  const shut = (text: string): Head => ({ text, shut: true });
  const columns = pick(random, [
    [shut('上年同期'), { text: '本期数' }, shut('年度目标'), shut('完成率（%）')],
    [shut('本年目标'), { text: '本期实际' }, shut('同比增减')],
    [{ text: '本期' }, shut('本年累计')],
    [shut('去年同期'), { text: '本期完成' }, shut('备注')],
    [{ text: '数量' }],
  ]);
  return {
    tables: [
      crossing({
        rows,
        columns: withRemarks(manner, columns),
        corner: [pick(random, INDICATOR_HEADS)],
        sides: sidesOf(manner, { units: true }),
        ...lettersOf(manner),
        bands: true,
      }),
    ],
  };
}

const SECTIONS = [
  ['一、总体情况', '二、按场所分', '三、按形式分'],
  ['（一）总体情况', '（二）分场所情况', '（三）分形式情况'],
  ['总体情况', '分场所统计', '分形式统计'],
  ['一、综合指标：', '二、各场所开展情况：', '三、各类形式开展情况：'],
] as const;

function indicators(manner: Manner, rows: readonly Head[]): Laid {
  const hasGroups = rows.some(({ under }) => under);
  const bands = hasGroups && manner.does('bands');
  const number = { text: pick(manner.random, NUMBER_HEADS) };
  const columns = otherColumns(manner) ?? [number];
  return {
    tables: [
      crossing({
        rows,
        columns: withRemarks(manner, columns),
        corner:
          hasGroups && !bands
            ? pick(manner.random, [
                ['类别', pick(manner.random, INDICATOR_HEADS)],
                [pick(manner.random, INDICATOR_HEADS)],
              ])
            : [pick(manner.random, INDICATOR_HEADS)],
        sides: sidesOf(manner, { units: true }),
        ...lettersOf(manner),
        bands,
      }),
    ],
  };
}

/** What is counted besides sessions and people: bodies gone into, homes, pilots, works, cases. */
function allKinds(manner: Manner): Laid {
  const { random } = manner;
  const [sessions, audience] = manner.measures;
  const counted = (text: string, unit: string, field: string): Counted => ({ text, unit, field });
  const rows: Counted[] = [
    counted(sessions?.text ?? '', sessions?.unit ?? '', 'm.total.total.sessions'),
    counted(audience?.text ?? '', audience?.unit ?? '', 'm.total.total.audience'),
    counted(pick(random, ['走进企业', '进企业', '覆盖企业']), '家', 'visits.enterprise'),
    counted(pick(random, ['走进行政村', '进村', '覆盖行政村']), '个', 'visits.village'),
    counted(pick(random, ['走进社区', '进社区', '覆盖社区']), '个', 'visits.community'),
    counted(pick(random, ['入户', '走访入户', '入户宣传']), '户', 'm.total.total.households'),
    counted(pick(random, ['发放宣传资料', '发放资料']), '份', 'm.total.total.materials'),
    counted(pick(random, ['媒体报道', '新闻报道']), '条', 'm.total.total.mediaItems'),
    counted(pick(random, ['培育试点', '试点单位', '选树试点']), '个', 'pilots.count'),
    counted(pick(random, ['报送作品', '宣传作品']), '件', 'works.count'),
    counted(pick(random, ['成果案例', '报送案例']), '个', 'cases.count'),
  ].filter(() => random() < 0.7);
  const hasUnits = manner.does('unit column');
  const heads = numbered(
    rows.map(({ text, unit }) => ({ text: hasUnits ? text : `${text}（${unit}）` })),
    manner,
  );
  const hasOrdinals = manner.does('ordinals');
  const head = [
    ...(hasOrdinals ? ['序号'] : []),
    pick(random, INDICATOR_HEADS),
    ...(hasUnits ? [pick(random, UNIT_HEADS)] : []),
    pick(random, NUMBER_HEADS),
  ];
  const hasRemarks = manner.does('remarks');
  const body = rows.map(({ unit, field }, at) => [
    ...(hasOrdinals ? [String(at + 1)] : []),
    heads[at]?.text ?? '',
    ...(hasUnits ? [unit] : []),
    `⟦${field}⟧`,
    ...(hasRemarks ? ['⟦?⟧'] : []),
  ]);
  return { tables: [[[...head, ...(hasRemarks ? ['备注'] : [])], ...body]] };
}

interface Counted {
  text: string;
  unit: string;
  field: string;
}

/** （一）按场所, （二）按形式: a table for each, its name over it. */
function twoTables(manner: Manner): Laid {
  const columns = manner.measures.slice(0, 2).map((measure) => withUnit(measure, manner));
  const settings = crossing({
    rows: withTotal(manner.settings, manner),
    columns,
    corner: [pick(manner.random, SETTING_HEADS)],
  });
  const forms = crossing({
    rows: withTotal(manner.forms, manner),
    columns: columns.map((head) => ({ ...head })),
    corner: [pick(manner.random, FORM_HEADS)],
  });
  const [first, second] = pick(manner.random, [
    ['一、分场所开展情况', '二、分形式开展情况'],
    ['（一）按场所统计', '（二）按宣传形式统计'],
    ['表一 进各场所情况', '表二 各形式情况'],
  ] as const);
  const across = columns.length + 1;
  return {
    tables: [[[{ text: first, across }], ...settings, [{ text: second, across }], ...forms]],
  };
}

/** One row for each unit, ours with its name to be written or the only one. */
function unitRow(manner: Manner): Laid {
  const under = manner.measures.slice(0, 2).map((measure) => withUnit(measure, manner));
  const bySetting = withTotal(manner.settings, manner).map((head) => ({ ...head, under }));
  const columns = manner.random() < 0.6 ? bySetting : measureColumns(manner);
  const rows = [{ text: '⟦unit.name⟧' }];
  return {
    tables: [
      crossing({
        rows,
        columns: withRemarks(manner, columns),
        corner: [pick(manner.random, ['填报单位', '单位名称', '单位'])],
        sides: sidesOf(manner, { units: false }).filter(({ before }) => before),
      }),
    ],
  };
}

/** What each setting had on the left, what each form had on the right. */
function sideBySide(manner: Manner): Laid {
  const columns = manner.measures.slice(0, 2).map((measure) => withUnit(measure, manner));
  const forms = manner.forms.slice(0, 5);
  const left = crossing({ rows: manner.settings, columns, corner: ['场所'] });
  const right = crossing({
    rows: [
      ...forms,
      ...manner.settings.slice(forms.length).map((): Head => ({ text: '', shut: true })),
    ],
    columns,
    corner: ['宣传形式'],
  });
  return { tables: [joined(left, right, manner)] };
}

/** A list too long for the page, its second half beside the first. */
function halves(manner: Manner): Laid {
  const columns = manner.measures.slice(0, 2).map((measure) => withUnit(measure, manner));
  const isOfForms = manner.random() < 0.5;
  const all: Head[] = isOfForms
    ? [...manner.forms]
    : [...manner.settings, manner.total(manner.settings.length)];
  const rows = all.length % 2 === 0 ? all : all.slice(0, -1);
  const corner = [isOfForms ? '宣传形式' : '场所'];
  const half = rows.length / 2;
  const [left, right] = [rows.slice(0, half), rows.slice(half)].map((own) =>
    crossing({ rows: own, columns, corner }),
  );
  return { tables: [joined(left ?? [], right ?? [], manner)] };
}

function joined(left: Cell[][], right: Cell[][], manner: Manner): Cell[][] {
  const parts = manner.does('separate columns');
  return left.map((cells, at) => [
    ...cells,
    ...(parts ? [{ text: '', bare: true }] : []),
    ...(right[at] ?? []),
  ]);
}

/** 村 alone is no word before another. */
function goneInto(head: Head): Head {
  return head.text === '村' ? { ...head, text: '进村' } : head;
}

function card(manner: Manner, side: 'left' | 'above'): Laid {
  const under = manner.measures.slice(0, 2);
  const whose = manner.random() < 0.6 ? manner.settings.map(goneInto) : manner.forms;
  const pairs = numbered(
    whose.flatMap((part) =>
      under.map((measure) => ({
        ...part,
        ...measure,
        text: withUnit({ ...measure, text: `${part.text}${measure.text}` }, manner).text,
      })),
    ),
    manner,
  );
  const across = side === 'left' ? 2 : 4;
  const rows: Cell[][] = [];
  for (let at = 0; at + across <= pairs.length; at += across) {
    const own = pairs.slice(at, at + across);
    if (side === 'left') rows.push(own.flatMap((head) => [head.text, room([head])]));
    else
      rows.push(
        own.map(({ text }) => text),
        own.map((head) => room([head])),
      );
  }
  return { tables: [rows] };
}

const STARTS = ['开展活动', '共开展宣传活动', '组织活动', '开展安全宣传'];
const PEOPLE = ['受众', '参加人员', '受教育群众', '覆盖', '受教育'];

function sentence({ random }: Manner, head: Head): string {
  const gap = pick(random, ['____', '______', '        ']);
  const more = random() < 0.5 ? `，发放资料${mark(head, 'materials')}${gap}份` : '';
  return `${pick(random, STARTS)}${mark(head, 'sessions')}${gap}场次，${pick(random, PEOPLE)}${mark(head, 'audience')}${gap}人次${more}。`;
}

function mark({ form = 'total', setting = 'total' }: Head, measure: string): string {
  return `⟦m.${form}.${setting}.${measure}⟧`;
}

function sentences(manner: Manner): Laid {
  // 其他方面 may be of anything.
  const forms = manner.forms.filter(({ form }) => form !== 'other');
  const heads = numbered(manner.random() < 0.7 ? manner.settings : forms, manner);
  const parts = pick(manner.random, ['：', '。', '方面，', '：']);
  return {
    tables: [],
    lines: heads.map((head) => `${head.text}${parts}${sentence(manner, head)}`),
  };
}

/** 累计开展活动____场次，其中：进企业____场次、进农村____场次…。 */
function oneParagraph({ random, settings }: Manner): Laid {
  const gap = pick(random, ['____', '______']);
  const parts = (measure: string, unit: string) =>
    settings
      .map(goneInto)
      .map((head) => `${head.text}${mark(head, measure)}${gap}${unit}`)
      .join('、');
  const [link, count] = pick(random, [
    ['，其中：', '累计开展宣传活动'],
    ['，其中', '共开展活动'],
    ['（其中：', '共开展安全宣传'],
  ] as const);
  const end = link.startsWith('（') ? '）' : '';
  return {
    tables: [],
    lines: [
      `${count}${mark({ text: '' }, 'sessions')}${gap}场次${link}${parts('sessions', '场次')}${end}。`,
      `受众${mark({ text: '' }, 'audience')}${gap}人次${link}${parts('audience', '人次')}${end}；发放资料${mark({ text: '' }, 'materials')}${gap}份。`,
    ],
  };
}

function sentencesInCells(manner: Manner): Laid {
  const whose = manner.random() < 0.7 ? manner.settings : manner.forms;
  const heads = vertical(numbered(whose, manner), manner);
  const rows: Cell[][] = heads.map((head) => [head.text, sentence(manner, head)]);
  return { tables: [[['类别', '开展情况'], ...rows]] };
}
