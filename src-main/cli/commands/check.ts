import { unruledDuties } from '#shared/rules/notice-duties.ts';
import type { FindingLevel } from '#shared/rules/rule.ts';
import type { Finding } from '#shared/rules/rules.ts';
import { localDay } from '../../service/desk/local-day.ts';
import type { CommandSpec } from '../terminal/command.ts';
import { textTable } from '../terminal/text-table.ts';
import { dayValue, halfValue, required, yearValue } from '../terminal/values.ts';

const LEVEL_LABELS: Record<FindingLevel, string> = {
  unmet: '未达到',
  warning: '请留意',
  advice: '建议',
  met: '已达到',
};

export const checkCommand: CommandSpec = {
  name: 'check',
  usage: 'check --data 文件夹 --year 年度 [--half 1|2] [--today 日期]',
  summary: '对照通知要求检查台账',
  options: {
    year: { value: true, help: '报送年度' },
    half: { value: true, help: '1 上半年，2 下半年；不写则查全年' },
    today: { value: true, help: '按哪一天来看，如 2024-06-01；不写则为今天' },
  },
  positionals: { least: 0, most: 0 },
  makesFolder: false,
  async run({ call, values, tell }) {
    const year = required(yearValue(values), 'year');
    const half = halfValue(values);
    const findings = await call('overview.check', {
      year,
      ...(half === undefined ? {} : { half }),
      today: dayValue(values, 'today') ?? localDay(new Date().toISOString()),
    });
    const unruled = unruledDuties(await call('notice.current', {}));
    if (unruled.length > 0) {
      const places = [...new Set(unruled.map(({ place }) => place))].join('；');
      tell(`通知另有 ${unruled.length} 项要求台账无从核对，请自行把握：${places}。`);
    }
    const isUnmet = findings.some((finding) => finding.level === 'unmet');
    return {
      json: findings,
      text: findingsTable(findings),
      exitCode: isUnmet ? 1 : 0,
    };
  },
};

function findingsTable(findings: readonly Finding[]): string {
  return textTable(
    ['结论', '说明', '涉及记录'],
    findings.map(({ level, message, records }) => [
      LEVEL_LABELS[level],
      message,
      records.length > 0 ? `${records.length} 条` : '',
    ]),
  );
}
