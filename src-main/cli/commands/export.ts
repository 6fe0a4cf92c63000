import path from 'node:path';
import type { ExportedList } from '#shared/contract/ledger.ts';
import { Refusal } from '#shared/domain/failure.ts';
import { RECORD_KIND_LABELS, RECORD_KINDS } from '#shared/domain/record.ts';
import type { CommandSpec } from '../terminal/command.ts';
import { kindNamed, LIST_OPTIONS, listQuery } from '../terminal/list-query.ts';
import { required } from '../terminal/values.ts';

export const exportCommand: CommandSpec = {
  name: 'export',
  usage: `export [${RECORD_KINDS.join('|')}] --data 文件夹 --out 文件.xlsx [--year 年度] [--half 1|2] [--search 文字]`,
  summary: '把全部记录，或一种记录中筛选出的，导出为工作簿（可以再导入，不会重复）',
  options: { ...LIST_OPTIONS, out: { value: true, help: '工作簿，同名文件会被替换' } },
  positionals: { least: 0, most: 1 },
  makesFolder: false,
  async run({ call, values, positionals }) {
    const list = listOf(positionals[0], values);
    const result = await call('ledger.exportWorkbook', {
      path: path.resolve(required(values.get('out'), 'out')),
      ...(list && { list }),
    });
    const kinds = list ? [list.kind] : RECORD_KINDS;
    const counts = kinds.map((kind) => `${RECORD_KIND_LABELS[kind]} ${result.records[kind]} 条`);
    return { json: result, text: `已导出到 ${result.path}：${counts.join('，')}。`, exitCode: 0 };
  },
};

/** Nothing named means everything; a filter needs a kind to filter. */
function listOf(word: string | undefined, values: Map<string, string>): ExportedList | undefined {
  const query = listQuery(values);
  if (word !== undefined) {
    const kind = kindNamed(word);
    const field = kind === 'activity' ? 'date' : 'year';
    return { kind, ...query, sort: { field, descending: false } };
  }
  if (Object.keys(query).length === 0) return undefined;
  throw new Refusal(
    'invalid-input',
    `要筛选，请写明导出哪一种记录：${RECORD_KINDS.join('、')}，例如 export activity --year 2024。`,
  );
}
