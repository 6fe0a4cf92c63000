import type { Cell } from '../../documents/blanks/making/form.ts';
import { pick } from '../seeded.ts';
import type { Manner } from './manner.ts';

export interface Around {
  title: string;
  before: string[];
  /** Rows of the table itself, over its head. */
  rowsBefore: (columns: number) => Cell[][];
  rowsAfter: (columns: number) => Cell[][];
  after: string[];
  habit: string;
}

type Label = readonly [printed: string, field: string];

/** Whose form it is, of what time and by whom: over and under the table, in the way of the office. */
export function around({ random }: Manner): Around {
  const unit: Label = [pick(random, UNITS), 'unit.name'];
  const period: Label = [pick(random, PERIODS), 'period.text'];
  const filler: Label = [pick(random, FILLERS), 'unit.contact'];
  const phone: Label = ['联系电话', 'unit.phone'];
  const reviewer: Label = ['审核人', 'unit.reviewer'];
  const day: Label = [pick(random, DAYS), 'filledOn'];
  const leader: Label = ['单位负责人（签字）', 'pen'];
  const over = random() < 0.6 ? [unit, period] : random() < 0.5 ? [unit, day] : [unit];
  const under = [
    ...(random() < 0.5 ? [pick(random, [leader, reviewer])] : []),
    filler,
    phone,
    ...(over.includes(day) || random() < 0.3 ? [] : [day]),
  ];
  const [above, place] = pick(random, MANNERS);
  const opinion = random() < 0.3 ? pick(random, OPINIONS) : null;
  const habit = opinion === null ? place : `${place}, an opinion under it`;
  const none = () => [];
  const plain = { title: pick(random, TITLES), before: [], after: [], habit };
  const lineBefore = [over.map(lined).join(SPACE)];
  const lineAfter = [under.map(lined).join(SPACE), ...(opinion?.split('\n') ?? [])];
  if (above === 'line')
    return { ...plain, before: lineBefore, after: lineAfter, rowsBefore: none, rowsAfter: none };
  if (above === 'lines') {
    return {
      ...plain,
      before: over.map(underlined),
      after: [under.map(underlined).join('    '), ...(opinion?.split('\n') ?? [])],
      rowsBefore: none,
      rowsAfter: none,
    };
  }
  if (above === 'all above') {
    const all = [...over, ...under.filter(([, field]) => field !== 'pen')];
    return {
      ...plain,
      before: [all.map(lined).join(SPACE)],
      rowsBefore: none,
      rowsAfter: none,
    };
  }
  return {
    ...plain,
    rowsBefore: (columns) => pairs(over, columns),
    rowsAfter: (columns) => [
      ...pairs(under, columns),
      ...(opinion === null ? [] : [opinionRow(opinion, columns)]),
    ],
  };
}

/** What another writes, with whoever signs it and when. */
const OPINIONS = [
  '审核意见：\n审核人：⟦?⟧            ⟦?⟧    年    月    日',
  '主管部门意见：\n负责人：⟦?⟧          （盖章）\n⟦?⟧    年    月    日',
  '单位意见（盖章）：\n复核人：⟦?⟧________    日期：⟦?⟧________',
  '上级审核意见：⟦?⟧________  审核人：⟦?⟧________  ⟦?⟧____年__月__日',
];

/** The opinion's name in the first cell, all the rest in the other. */
function opinionRow(opinion: string, columns: number): Cell[] {
  const [name = '', ...rest] = opinion.split(/[:：]/u);
  return [name, { text: rest.join('：').trimStart(), across: columns - 1 }];
}

const SPACE = '            ';
const UNITS = ['填报单位', '填报单位（盖章）', '报送单位', '填表单位（公章）', '填报单位名称'];
const PERIODS = ['统计时段', '统计时间', '报告期', '统计周期', '填报时段'];
const FILLERS = ['填表人', '填报人', '制表人', '经办人'];
const DAYS = ['填报日期', '填表日期', '报送日期', '填表时间'];
const MANNERS = [
  ['line', 'lines around'],
  ['lines', 'underlined lines'],
  ['all above', 'all in the line above'],
  ['rows', 'rows of the table'],
] as const;
const TITLES = [
  '安全宣传“五进”工作统计表',
  '2026年上半年安全宣传“五进”活动情况统计表',
  '云溪镇安全宣传进基层工作情况汇总表',
  '附件2\n安全宣传“五进”开展情况半年报表',
  '⟦period.year⟧____年⟦period.half⟧____半年安全宣传“五进”统计表',
];

function lined([printed, field]: Label): string {
  const room = field === 'filledOn' ? `⟦${field}⟧    年  月  日` : `⟦${field}⟧`;
  return `${printed}：${room}`;
}

function underlined([printed, field]: Label): string {
  const room = field === 'filledOn' ? '____年__月__日' : '____________';
  return `${printed}：⟦${field}⟧${room}`;
}

/** Label and room by turns, as wide as the table. */
function pairs(labels: readonly Label[], columns: number): Cell[][] {
  const perRow = columns >= 8 ? 3 : 2;
  if (columns < perRow * 2)
    return labels.map(([printed, field]) => pairRow([[printed, field]], columns));
  const rows: Cell[][] = [];
  for (let at = 0; at < labels.length; at += perRow) {
    rows.push(pairRow(labels.slice(at, at + perRow), columns));
  }
  return rows;
}

function pairRow(labels: readonly Label[], columns: number): Cell[] {
  const rooms = columns - labels.length;
  const each = Math.floor(rooms / labels.length);
  return labels.flatMap(([printed, field], at): Cell[] => [
    printed,
    {
      text: `⟦${field}⟧`,
      across: at === labels.length - 1 ? rooms - each * (labels.length - 1) : each,
    },
  ]);
}
