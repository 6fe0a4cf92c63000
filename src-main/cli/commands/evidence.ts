import path from 'node:path';
import { periodLabel } from '#shared/domain/period.ts';
import type { CommandSpec } from '../terminal/command.ts';
import { HALF_YEAR_OPTIONS, halfYearValue, required } from '../terminal/values.ts';

export const evidenceCommand: CommandSpec = {
  name: 'evidence',
  usage: 'evidence --data 文件夹 --year 年度 --half 1|2 --out 文件.docx',
  summary: '把一期活动的照片和其他佐证编成佐证材料册（.docx）',
  options: {
    ...HALF_YEAR_OPTIONS,
    out: { value: true, help: '册子，同名文件会被替换' },
  },
  positionals: { least: 0, most: 0 },
  makesFolder: false,
  async run({ call, values, tell }) {
    const which = halfYearValue(values);
    const out = path.resolve(required(values.get('out'), 'out'));
    const made = await call('evidence.book', { ...which, path: out });
    for (const { name, why } of made.notShown) tell(`“${name}”：${why}。`);
    if (made.without > 0) tell(`还有 ${made.without} 项活动没有佐证材料，没有编入。`);
    return {
      json: made,
      text: `${periodLabel(which)}佐证材料册：${made.path}（活动 ${made.activities} 项，图片 ${made.pictures} 幅，另附 ${made.listed} 份，共 ${made.pages} 页）。`,
      exitCode: 0,
    };
  },
};
