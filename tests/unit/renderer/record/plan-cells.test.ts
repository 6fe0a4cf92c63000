import { describe, expect, it } from 'vitest';
import type { Activity } from '#shared/domain/activity.ts';
import { type AskedCell, planCells } from '../../../../src-renderer/features/record/plan-cells.ts';
import { anActivity } from '../../../support/ledger-records.ts';

const AROUND = {
  today: '2024-06-01',
  layout: [
    ['date', { spanEnd: 'endDate' }],
    ['endDate', { endOf: 'date' }],
    ['audience', { householdsIn: 'households' }],
    ['households', { peopleIn: 'audience' }],
  ],
  words: { form: { 坝坝会: 'lecture' } },
} as const;

const row = (part: Parameters<typeof anActivity>[0] = {}, id = 'a-1'): Activity => ({
  ...anActivity(part),
  id,
  revision: 1,
  createdAt: '2024-05-12T00:00:00.000Z',
  updatedAt: '2024-05-12T00:00:00.000Z',
  fileCount: 0,
});
const typed = (field: string, text: string, of: Activity = row()): AskedCell<Activity> => ({
  row: of,
  rowIndex: 0,
  field,
  input: { text },
});
const plan = (...cells: AskedCell<Activity>[]) => planCells('activity', cells, AROUND);

describe('planCells', () => {
  it('takes what is understood, and says where it is understood differently', () => {
    const { edits, understood, refused } = plan(
      typed('audience', '3万'),
      typed('materials', '200'),
      typed('place', '青石村'),
    );
    expect(edits).toEqual([
      { id: 'a-1', patch: { audience: 30_000, materials: 200, place: '青石村' } },
    ]);
    expect(understood.map(({ field, words }) => [field, words])).toEqual([
      ['audience', expect.stringContaining('“3万”按 30,000 计')],
    ]);
    expect(refused).toEqual([]);
  });

  it('keeps what is not understood in its cell and writes nothing of it', () => {
    const { edits, refused, marks } = plan(typed('audience', '若干'), typed('date', '2月30日'));
    expect(edits).toEqual([]);
    expect(refused).toHaveLength(2);
    expect(marks.map(({ mark }) => [mark?.state, mark?.text])).toEqual([
      ['refused', '若干'],
      ['refused', '2月30日'],
    ]);
  });

  it('takes the end of a span of days with its start, and reads an end after its own start', () => {
    expect(plan(typed('date', '5.20-5.22')).edits[0]?.patch).toEqual({
      date: '2024-05-20',
      endDate: '2024-05-22',
    });
    expect(plan(typed('endDate', '14日')).edits[0]?.patch).toEqual({ endDate: '2024-05-14' });
    expect(plan(typed('endDate', '5.20-5.22')).refused[0]?.words).toContain('这里只能填一天');
  });

  it('keeps households told among people as such, and counts people by them where nobody did', () => {
    const told = (field: string, text: string, of: Activity) => {
      const { edits, understood } = plan(typed(field, text, of));
      return [edits[0]?.patch, understood[0]?.words];
    };
    const nobody = row({ audience: 0, households: 0 });
    expect(told('audience', '120户', nobody)).toEqual([
      { audience: 120, households: 120 },
      '“120户”按 120 计（按每户至少1人计；户数记为 120）',
    ]);
    expect(told('audience', '35户、80人', nobody)[0]).toEqual({ audience: 80, households: 35 });
    expect(told('households', '60', nobody)).toEqual([
      { audience: 60, households: 60 },
      '“60”按 60 计（受众人次 60，按每户至少1人计）',
    ]);
    const counted = row({ audience: 200, households: 30 });
    expect(told('households', '60', counted)).toEqual([{ households: 60 }, undefined]);
    expect(told('audience', '300', counted)).toEqual([{ audience: 300 }, undefined]);
  });

  it('says a text that was not understood once', () => {
    expect(plan(typed('settings', '月球')).refused[0]?.words).toBe(
      '“月球”不是五进场所（企业、农村、社区、学校、家庭）中的任何一个',
    );
    expect(plan(typed('audience', '若干')).refused[0]?.words).toBe('“若干”没有写明是多少');
  });

  it('empties what may be empty; what a record needs stays, and so does what it held', () => {
    const of = row({ place: '青石村', audience: 90, sessions: 3, mode: 'online' });
    const cleared = plan(
      ...['place', 'audience', 'sessions', 'mode', 'date', 'title', 'form', 'settings'].map(
        (field) => typed(field, '', of),
      ),
    );
    expect(cleared.edits[0]?.patch).toEqual({
      place: '',
      audience: 0,
      sessions: 1,
      mode: 'offline',
    });
    expect(cleared.refused.map(({ field, words }) => [field, words])).toEqual([
      ['date', '不能空着'],
      ['title', '不能空着'],
      ['form', '不能空着'],
      ['settings', '不能空着'],
    ]);
    expect(cleared.marks.every(({ mark }) => mark === null)).toBe(true);
  });

  it('reads choices as the import does, the words of the clerk first', () => {
    expect(plan(typed('form', '坝坝会', row({ form: 'drill' }))).edits[0]?.patch).toEqual({
      form: 'lecture',
    });
    expect(plan(typed('settings', '社区、学校')).edits[0]?.patch).toEqual({
      settings: ['community', 'school'],
    });
    expect(plan(typed('settings', '月球')).refused).toHaveLength(1);
  });

  it('names columns that the ledger fills itself, and changes nothing that is so already', () => {
    const { readOnly, edits, changed } = plan(
      typed('fileCount', '3'),
      typed('title', row().title),
      { ...typed('settings', ''), input: { ids: ['enterprise'] } },
    );
    expect(readOnly.map(({ field }) => field)).toEqual(['fileCount']);
    expect(edits).toEqual([]);
    expect(changed).toBe(0);
  });

  it('gathers many cells of a record in one edit', () => {
    const second = row({}, 'a-2');
    const { edits } = plan(
      typed('place', '甲'),
      typed('place', '乙', second),
      typed('audience', '5', second),
    );
    expect(edits).toEqual([
      { id: 'a-1', patch: { place: '甲' } },
      { id: 'a-2', patch: { place: '乙', audience: 5 } },
    ]);
  });
});
