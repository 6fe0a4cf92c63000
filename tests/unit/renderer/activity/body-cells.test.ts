import { describe, expect, test } from 'vitest';
import type { Activity } from '#shared/domain/activity.ts';
import type { RosterBody } from '#shared/domain/roster-body.ts';
import type { SaidBodies } from '#shared/domain/said-bodies.ts';
import { bodyCells } from '../../../../src-renderer/features/activity/body-cells.ts';
import { planCells } from '../../../../src-renderer/features/record/plan-cells.ts';
import { anActivity } from '../../../support/ledger-records.ts';

const body = (id: string, name: string, kind: RosterBody['kind']): RosterBody => ({
  id,
  name,
  kind,
  otherNames: '',
  contact: '',
  phone: '',
  remarks: '',
  createdAt: '',
  updatedAt: '',
});
const CELLS = bodyCells([
  body('v', '大王庄村村民委员会', 'village'),
  body('c', '安居社区', 'community'),
  body('b', '教育局', 'department'),
]);
const AROUND = { today: '2024-06-01', layout: [], words: {} };

type Row = Activity & { bodies?: SaidBodies };
const row = (part: Partial<Row> = {}): Row => ({
  ...anActivity(),
  title: '宣讲',
  place: '',
  organiser: '',
  id: 'a-1',
  revision: 1,
  createdAt: '',
  updatedAt: '',
  fileCount: 0,
  ...part,
});
const plan = (of: Row, ...cells: [string, string][]) =>
  planCells(
    'activity',
    cells.map(([field, text]) => ({ row: of, rowIndex: 0, field, input: { text } })),
    AROUND,
    CELLS,
  );
const shown = (of: object, field: string) => CELLS.textOf({ ...of }, field);

describe('cells of 来源单位 and 覆盖单位', () => {
  test('show what counts, and mark what is doubted', () => {
    const told = row({ organiser: '教育局', place: '安居社区广场', title: '走进大王庄村' });
    expect([shown(told, 'source'), shown(told, 'reached')]).toEqual(['教育局', '安居社区']);
    expect(CELLS.marksOf({ ...told })['reached']).toMatchObject({
      state: 'doubted',
      words: '可能写到“大王庄村村民委员会”（名称里含有它），请核对，没有计入覆盖',
    });
    const likely = row({ organiser: '大王庄' });
    expect(shown(likely, 'source')).toBe('');
    expect(CELLS.marksOf({ ...likely })['source']?.words).toBe(
      '主办单位可能是“大王庄村村民委员会”（按简称对应），请核对',
    );
    expect(CELLS.marksOf({ ...row() })).toEqual({});
  });

  test('take names of the roster, in one edit with the other cells of the row', () => {
    const pasted = plan(
      row(),
      ['source', '大王庄村委会'],
      ['reached', '安居社区、大王庄村'],
      ['audience', '30'],
    );
    expect(pasted.edits).toEqual([
      {
        id: 'a-1',
        patch: { audience: 30 },
        bodies: { source: 'v', reached: ['c'], denied: [] },
      },
    ]);
    expect(pasted.understood.map(({ words }) => words)).toEqual([
      '“大王庄村委会”按 “大王庄村村民委员会” 计',
      '“安居社区、大王庄村”按 “安居社区、大王庄村村民委员会” 计',
    ]);
    expect(pasted.records.map((each) => shown(each, 'reached'))).toEqual([
      '安居社区、大王庄村村民委员会',
    ]);
  });

  test('keep in the cell, and out of the ledger, a name that is doubted or nobody’s', () => {
    const refused = plan(row(), ['source', '大王庄'], ['reached', '安居社区、月亮村']);
    expect(refused.edits).toEqual([]);
    expect(refused.marks.map(({ mark }) => [mark?.state, mark?.text, mark?.words])).toEqual([
      ['refused', '大王庄', '“大王庄”可能是“大王庄村村民委员会”（按简称对应），请选定，没有保存'],
      ['refused', '安居社区、月亮村', '“月亮村”和名册对不上，没有保存'],
    ]);
    expect(plan(row(), ['source', '教育局、安居社区']).refused[0]?.words).toBe(
      '“教育局、安居社区”来源只能是一个单位',
    );
  });

  test('say no more than the words tell, and deny whom the cell leaves out', () => {
    const told = row({ organiser: '教育局', place: '安居社区广场' });
    expect(plan(told, ['source', '教育局'], ['reached', '安居社区']).changed).toBe(0);
    const emptied = plan(told, ['source', ''], ['reached', '']);
    expect(emptied.edits).toEqual([
      { id: 'a-1', patch: {}, bodies: { reached: [], denied: ['c'] } },
    ]);
    expect(emptied.understood.map(({ words }) => words)).toEqual([
      '主办单位写的是“教育局”，来源仍按它',
    ]);
    const denied = { source: null, reached: [], denied: ['c'] };
    const back = plan(row({ place: '安居社区', bodies: denied }), ['reached', '安居社区']);
    expect(back.edits[0]?.bodies).toEqual({ reached: [], denied: [] });
  });

  test('hold what is said against the words of the same step', () => {
    const moved = plan(row(), ['reached', '教育局'], ['place', '安居社区']);
    expect(moved.edits).toEqual([
      {
        id: 'a-1',
        patch: { place: '安居社区' },
        bodies: { reached: ['b'], denied: ['c'] },
      },
    ]);
  });
});
