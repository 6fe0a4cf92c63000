import path from 'node:path';
import type { ImportRefusal } from '#shared/contract/import.ts';
import { RECORD_KIND_LABELS, RECORD_KINDS } from '#shared/domain/record.ts';
import type { CommandSpec } from '../terminal/command.ts';
import { textTable } from '../terminal/text-table.ts';
import { unseenOptions, unseenValues } from '../terminal/unseen-values.ts';
import { yearValue } from '../terminal/values.ts';

export const importCommand: CommandSpec = {
  name: 'import',
  usage:
    'import 工作簿.xlsx --data 文件夹 [--year 年度] [--hidden-rows 不导入] [--hidden-columns 写进备注] [--struck-rows 导入] [--dry-run]',
  summary: '导入已有的 Excel 台账（再次导入同一文件不会重复）',
  options: {
    year: { value: true, help: '日期没有写年份时按这一年' },
    ...unseenOptions(),
    'dry-run': { value: false, help: '只预览，不写入' },
  },
  positionals: { least: 1, most: 1 },
  makesFolder: true,
  isTrial: ({ present }) => present.has('dry-run'),
  async run({ call, positionals, values, present, tell }) {
    const year = yearValue(values);
    const file = path.resolve(positionals[0] ?? '');
    const preview = await call('import.preview', {
      source: { path: file },
      overrides: { unseen: unseenValues(values) },
      ...(year === undefined ? {} : { year }),
    });
    for (const sheet of preview.sheets)
      if (sheet.note) tell(`工作表“${sheet.sheet}”：${sheet.note}`);
    for (const { sheet, text } of preview.notes) tell(`工作表“${sheet}”：${text}`);
    const isDryRun = present.has('dry-run');
    const result = isDryRun
      ? {
          added: preview.added,
          unchanged: preview.unchanged,
          refused: preview.refused,
          guessed: preview.rows.flatMap((row) => row.guesses),
        }
      : await call('import.apply', { planId: preview.planId });
    const counts = RECORD_KINDS.map(
      (kind) => `${RECORD_KIND_LABELS[kind]} ${result.added[kind]} 条`,
    );
    const lines = [
      `${isDryRun ? '将导入' : '已导入'}：${counts.join('，')}；已有不变 ${result.unchanged} 条；未导入 ${result.refused.length} 行；推定 ${result.guessed.length} 处。`,
    ];
    if (result.refused.length > 0) lines.push('', '未导入的行：', refusedTable(result.refused));
    return {
      json: {
        added: result.added,
        unchanged: result.unchanged,
        refused: result.refused.map(({ sheet, cell, reason }) => ({ sheet, cell, reason })),
        guessed: result.guessed.map(({ sheet, cell, from, to }) => ({ sheet, cell, from, to })),
        notes: preview.notes.map(({ sheet, places, text }) => ({ sheet, places, text })),
      },
      text: lines.join('\n'),
      exitCode: result.refused.length > 0 ? 1 : 0,
    };
  },
};

function refusedTable(refused: readonly ImportRefusal[]): string {
  return textTable(
    ['工作表', '单元格', '原因'],
    refused.map(({ sheet, cell, reason }) => [sheet, cell, reason]),
  );
}
