import path from 'node:path';
import { periodLabel } from '#shared/domain/period.ts';
import type { CommandSpec } from '../terminal/command.ts';
import { HALF_YEAR_OPTIONS, halfYearValue, required } from '../terminal/values.ts';

export const accountCommand: CommandSpec = {
  name: 'account',
  usage: 'account --data 文件夹 --year 年度 --half 1|2 --out 文件.docx',
  summary: '由台账起草一期工作情况报告（.docx），只有人能写的地方标明待填',
  options: {
    ...HALF_YEAR_OPTIONS,
    out: { value: true, help: '报告，同名文件会被替换' },
  },
  positionals: { least: 0, most: 0 },
  makesFolder: false,
  async run({ call, values, tell }) {
    const which = halfYearValue(values);
    const out = path.resolve(required(values.get('out'), 'out'));
    const made = await call('report.saveAccount', { ...which, path: out });
    for (const blank of made.blanks) tell(blank);
    return {
      json: made,
      text: `${periodLabel(which)}工作情况报告：${made.path}（待填 ${made.blanks.length} 处）。`,
      exitCode: 0,
    };
  },
};
