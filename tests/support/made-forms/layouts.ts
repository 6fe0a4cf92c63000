import type { Cell } from '../../documents/blanks/making/form.ts';
import { pick } from '../seeded.ts';
import { type Crossing, crossing, type Head, room, type SideColumn } from './crossing.ts';
import { type Manner, numbered, vertical, withTotal, withUnit } from './manner.ts';
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
  'row of the unit': unitRow,
  'side by side': sideBySide,
  'halves of a list': halves,
  'card, labels left': (manner) => card(manner, 'left'),
  'card, labels above': (manner) => card(manner, 'above'),
  sentences,
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
  return {
    tables: [
      crossing({
        rows: all,
        columns: withRemarks(manner, measureColumns(manner)),
        corner: [manner.spaced(pick(manner.random, corners))],
        sides: sidesOf(manner, { units: false }),
        ...lettersOf(manner),
      }),
    ],
  };
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

function sentencesInCells(manner: Manner): Laid {
  const whose = manner.random() < 0.7 ? manner.settings : manner.forms;
  const heads = vertical(numbered(whose, manner), manner);
  const rows: Cell[][] = heads.map((head) => [head.text, sentence(manner, head)]);
  return { tables: [[['类别', '开展情况'], ...rows]] };
}
