import { type Half, periodLabel } from '#shared/domain/period.ts';
import type { BrokenSeal } from '../../store/seals/broken-seals.ts';

/** One sentence: what is not as the program wrote it, and the ways out. */
export function sealWords({ table, row }: BrokenSeal): string {
  const what = THINGS[table](row ?? {});
  return row
    ? `${what}与写下时的不一样，不是经程序改的。${WAY_OUT}`
    : `${what}不见了，或编号被改动过。${WAY_OUT}`;
}

type Row = Readonly<Record<string, unknown>>;

const THINGS: Record<BrokenSeal['table'], (row: Row) => string> = {
  report: (row) => versionName(row) ?? '一版报送',
  report_event: ({ at }) => `报送“经过”中的一条${atWords(at)}`,
  gathered_report: (row) => `收到的${named(row['unit'])}报送`,
  gathered_file: (row) => `收到的报送里的材料${named(row['name'])}`,
  form_draft: () => '一份没有保存的草稿',
  change_batch: (row) => `修改记录中的一步${named(row['label'])}`,
  change_log: () => '修改记录中的一条',
};

const WAY_OUT = '请从备份恢复，或核对后选“以现在的为准”。';

function versionName({ year, half, version }: Row): string | null {
  if (typeof year !== 'number' || (half !== 1 && half !== 2)) return null;
  return `${periodLabel({ year, half: half satisfies Half })}第${String(version)}版报送`;
}

function named(name: unknown): string {
  return typeof name === 'string' && name !== '' ? `“${name}”` : '';
}

function atWords(at: unknown): string {
  const day = typeof at === 'string' ? /^\d{4}-\d{2}-\d{2}/.exec(at)?.[0] : undefined;
  return day ? `（${day}）` : '';
}
