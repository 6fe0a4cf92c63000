import path from 'node:path';
import { RECORD_KIND_LABELS, RECORD_KINDS } from '#shared/domain/record.ts';
import type { CommandSpec } from '../terminal/command.ts';
import { required } from '../terminal/values.ts';

export const exportCommand: CommandSpec = {
  name: 'export',
  usage: 'export --data 文件夹 --out 文件.xlsx',
  summary: '把全部记录导出为工作簿（可以再导入，不会重复）',
  options: { out: { value: true, help: '工作簿，同名文件会被替换' } },
  positionals: { least: 0, most: 0 },
  makesFolder: false,
  async run({ call, values }) {
    const result = await call('ledger.exportWorkbook', {
      path: path.resolve(required(values.get('out'), 'out')),
    });
    const counts = RECORD_KINDS.map(
      (kind) => `${RECORD_KIND_LABELS[kind]} ${result.records[kind]} 条`,
    );
    return { json: result, text: `已导出到 ${result.path}：${counts.join('，')}。`, exitCode: 0 };
  },
};
