import path from 'node:path';
import type { ReportView } from '#shared/contract/report.ts';
import { periodLabel } from '#shared/domain/period.ts';
import { quoted } from '#shared/rules/rule.ts';
import type { CommandSpec } from '../terminal/command.ts';
import { textTable } from '../terminal/text-table.ts';
import { HALF_YEAR_OPTIONS, halfYearValue, required } from '../terminal/values.ts';

export const reportCommand: CommandSpec = {
  name: 'report',
  usage: 'report --data 文件夹 --year 年度 --half 1|2 --out 文件夹 [--draft]',
  summary: '定稿并生成统计表、作品表、案例表、邮件草稿和压缩包',
  options: {
    ...HALF_YEAR_OPTIONS,
    out: { value: true, help: '报送材料放到哪个文件夹' },
    draft: { value: false, help: '只出草稿，不定稿' },
  },
  positionals: { least: 0, most: 0 },
  makesFolder: false,
  async run({ call, values, present, tell }) {
    const which = halfYearValue(values);
    const outDir = path.resolve(required(values.get('out'), 'out'));
    const isDraft = present.has('draft');
    if (!isDraft) {
      const view = await call('report.get', which);
      if (view.current.state !== 'draft' && view.drift.length > 0) {
        tell(
          `定稿后台账有 ${view.drift.length} 处变化，另出第${view.current.version + 1}版，原版保留。`,
        );
        await call('report.amend', { ...which, reason: '台账内容有变化，重新生成' });
        await call('report.freeze', which);
      } else if (view.current.state === 'draft') {
        await call('report.freeze', which);
      }
    }
    const result = await call('report.pack', { ...which, outDir, draft: isDraft });
    for (const warning of result.warnings) tell(warning);
    const { material } = await call('report.get', which);
    for (const sentence of leftOut(material)) tell(sentence);
    const files = textTable(
      ['文件', '大小（字节）', '文件指纹'],
      result.files.map(({ name, bytes, sha256 }) => [name, String(bytes), sha256.slice(0, 16)]),
    );
    return {
      json: {
        state: result.state,
        files: result.files,
        code: result.code,
        mail: result.mail && { to: result.mail.to, subject: result.mail.subject },
        folder: result.folder,
      },
      text: [
        `报送材料：${result.folder}`,
        `校验码：${result.code}`,
        result.mail
          ? `邮件：${result.mail.subject}（发往 ${result.mail.to}）`
          : '邮件：草稿不写给报送部门的邮件',
        '',
        files,
      ].join('\n'),
      exitCode: 0,
    };
  },
};

/** Works and cases of the year that the report does not hold, and why. */
function leftOut({ work, case: cases }: ReportView['material']): string[] {
  return [
    ...work.map((one) => ['作品', one] as const),
    ...cases.map((one) => ['案例', one] as const),
  ]
    .filter(([, { taken }]) => !taken)
    .map(([noun, { title, later, sentWith }]) => {
      const why = sentWith
        ? `已随${periodLabel(sentWith)}报送`
        : later
          ? '日期在截止日之后'
          : '没有选入';
      return `${noun}${quoted(title)}没有列入：${why}。`;
    });
}
