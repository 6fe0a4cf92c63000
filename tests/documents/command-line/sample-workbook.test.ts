import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wujin } from '../../support/run-cli.ts';

const WORKBOOKS = path.join(import.meta.dirname, '..', 'workbooks');
const WORKBOOK = path.join(WORKBOOKS, '示例镇台账2024.xlsx');

interface TruthActivity {
  date: string;
  title: string;
  form: string;
  settings: string[];
  place: string;
  audience: number;
  households?: number;
  sessions: number;
  materials: number;
  organiser: string;
}
interface Truth {
  activity: TruthActivity[];
  pilot: Record<string, unknown>[];
  work: Record<string, unknown>[];
  case: Record<string, unknown>[];
  refused: { title: string; about: string }[];
}
interface ImportJson {
  added: Record<string, number>;
  unchanged: number;
  refused: { sheet: string; cell: string; reason: string }[];
  guessed: { sheet: string; cell: string; from: string; to: string; why: string }[];
}

const truth = JSON.parse(
  readFileSync(path.join(WORKBOOKS, '示例镇台账2024.truth.json'), 'utf8'),
) as Truth;

describe('a clerk’s workbook on the command line', () => {
  let folder: string;
  let data: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'wujin-cli-'));
    data = path.join(folder, '数据');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('writes nothing in a dry run', () => {
    const run = wujin('import', WORKBOOK, '--dry-run', '--data', data, '--json');
    expect(run.status).toBe(1);
    expect(run.json<ImportJson>().added).toEqual({ activity: 29, pilot: 2, work: 1, case: 1 });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('tells the reason of every guess', () => {
    const run = wujin('import', WORKBOOK, '--dry-run', '--data', data);
    const { guessed } = wujin(
      'import',
      WORKBOOK,
      '--dry-run',
      '--data',
      data,
      '--json',
    ).json<ImportJson>();
    expect(guessed.length).toBeGreaterThan(0);
    for (const { why } of guessed) expect(run.stdout).toContain(why);
  });

  it('adds the good rows and refuses the bad ones by their cells', () => {
    const run = wujin('import', WORKBOOK, '--data', data, '--json');
    expect(run.status).toBe(1);
    const { added, unchanged, refused } = run.json<ImportJson>();
    expect(added).toEqual({ activity: 29, pilot: 2, work: 1, case: 1 });
    expect(unchanged).toBe(0);
    expect(refused.map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual([
      '活动台账!B18',
      '活动台账!B19',
      '活动台账!C20',
      '活动台账!G21',
    ]);
    refused.forEach(({ reason }, index) => {
      expect(reason).toContain(truth.refused[index]?.about.replace('活动名称', '名称'));
    });
  });

  it('holds every field of the truth', () => {
    const activities = list<TruthActivity>('activity');
    expect(
      activities.map(
        ({
          date,
          title,
          form,
          settings,
          place,
          audience,
          households,
          sessions,
          materials,
          organiser,
        }) => ({
          date,
          title,
          form,
          settings,
          place,
          audience,
          households,
          sessions,
          materials,
          organiser,
        }),
      ),
    ).toEqual(
      truth.activity.map((one) => ({ households: 0, ...one, settings: inOrder(one.settings) })),
    );
    for (const kind of ['pilot', 'work', 'case'] as const) {
      const records = list<Record<string, unknown>>(kind);
      expect(records).toHaveLength(truth[kind].length);
      for (const expected of truth[kind]) {
        expect(records).toContainEqual(expect.objectContaining(expected));
      }
    }
  });

  it('adds nothing the second time', () => {
    const { added, unchanged } = wujin(
      'import',
      WORKBOOK,
      '--data',
      data,
      '--json',
    ).json<ImportJson>();
    expect(added).toEqual({ activity: 0, pilot: 0, work: 0, case: 0 });
    expect(unchanged).toBe(33);
  });

  it.each([
    [1, '2023-12-11', '2024-06-20'],
    [2, '2024-06-21', '2024-12-10'],
  ])('counts half %i as the truth file does', (half, from, to) => {
    const stats = wujin(
      'stats',
      '--year',
      '2024',
      '--half',
      String(half),
      '--data',
      data,
      '--json',
    ).json<{
      period: unknown;
      total: Record<string, number>;
      byForm: Record<string, Record<string, number>>;
      bySetting: Record<string, Record<string, number>>;
      matrix: Record<string, Record<string, Record<string, number>>>;
    }>();
    const counted = truth.activity.filter(({ date }) => from <= date && date <= to);
    expect(counted.length).toBeGreaterThan(10);
    expect(stats.period).toEqual({ year: 2024, half, from, to });
    expect(stats.total).toEqual(added(counted));
    for (const form of Object.keys(stats.byForm)) {
      const ofForm = counted.filter((one) => one.form === form);
      expect(stats.byForm[form]).toEqual(added(ofForm));
      for (const setting of Object.keys(stats.bySetting)) {
        expect(stats.matrix[form]?.[setting]).toEqual(
          added(ofForm.filter((one) => one.settings.includes(setting))),
        );
      }
    }
    for (const setting of Object.keys(stats.bySetting)) {
      expect(stats.bySetting[setting]).toEqual(
        added(counted.filter((one) => one.settings.includes(setting))),
      );
    }
  });

  function list<T>(kind: string): T[] {
    const records = wujin('list', kind, '--data', data, '--json').json<(T & { date?: string })[]>();
    return records.toSorted((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));
  }
});

function inOrder(settings: string[]): string[] {
  return ['enterprise', 'village', 'community', 'school', 'family'].filter((one) =>
    settings.includes(one),
  );
}

/** Counted here anew, apart from the code under test. */
function added(activities: TruthActivity[]) {
  const sum = (field: 'sessions' | 'audience' | 'households' | 'materials') =>
    activities.reduce((total, one) => total + (one[field] ?? 0), 0);
  return {
    activities: activities.length,
    sessions: sum('sessions'),
    audience: sum('audience'),
    households: sum('households'),
    materials: sum('materials'),
    mediaItems: expect.any(Number) as number,
  };
}
