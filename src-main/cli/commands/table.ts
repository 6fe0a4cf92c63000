import path from 'node:path';
import { Refusal } from '#shared/domain/failure.ts';
import { TABLE_SPANS, type TableSpan } from '#shared/domain/table-span.ts';
import type { CommandSpec } from '../terminal/command.ts';
import { required, yearValue } from '../terminal/values.ts';

export const tableCommand: CommandSpec = {
  name: 'table',
  usage: 'table --data 文件夹 --year 年度 --span q1…q4|m1…m12 --out 文件.xlsx|文件.docx',
  summary: '一个季度（q3）或一个月（m7）的统计表，不定稿、没有校验码',
  options: {
    year: { value: true, help: '报送年度' },
    span: { value: true, help: '哪个季度（q1 至 q4）或哪个月（m1 至 m12）' },
    out: { value: true, help: '统计表，同名文件会被替换' },
  },
  positionals: { least: 0, most: 0 },
  makesFolder: false,
  async run({ call, values }) {
    const year = required(yearValue(values), 'year');
    const span = spanValue(required(values.get('span'), 'span'));
    const made = await call('report.saveSpanTable', {
      year,
      span,
      path: path.resolve(required(values.get('out'), 'out')),
    });
    return { json: made, text: `${made.from} 至 ${made.to} 的统计表：${made.path}`, exitCode: 0 };
  },
};

function spanValue(text: string): TableSpan {
  const span = TABLE_SPANS.find((each) => each === text.toLowerCase());
  if (span) return span;
  const why = `“--span ${text}”不对：季度写 q1 至 q4，月写 m1 至 m12。`;
  throw new Refusal('invalid-input', why);
}
