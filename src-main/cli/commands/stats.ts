import { countedIn, MEASURE_WORDS } from '#shared/domain/measures.ts';
import { periodLabel } from '#shared/domain/period.ts';
import { PUBLICITY_FORM_LABELS, PUBLICITY_FORMS } from '#shared/domain/publicity-form.ts';
import { SETTING_LABELS, SETTINGS } from '#shared/domain/setting.ts';
import type { Tally } from '#shared/statistics/tally.ts';
import type { CommandSpec } from '../terminal/command.ts';
import { textTable } from '../terminal/text-table.ts';
import { HALF_YEAR_OPTIONS, halfYearValue } from '../terminal/values.ts';

export const statsCommand: CommandSpec = {
  name: 'stats',
  usage: 'stats --data 文件夹 --year 年度 --half 1|2',
  summary: '统计场次、人次等',
  options: HALF_YEAR_OPTIONS,
  positionals: { least: 0, most: 0 },
  makesFolder: false,
  async run({ call, values }) {
    const { period, tally } = await call('overview.statistics', halfYearValue(values));
    const heading = `${periodLabel(period)}（${period.from} 至 ${period.to}），场次/人次：`;
    return { json: { period, ...tally }, text: `${heading}\n${tallyTable(tally)}`, exitCode: 0 };
  },
};

function tallyTable(tally: Tally): string {
  const others = countedIn(tally.total).filter(
    (each) => each !== 'sessions' && each !== 'audience',
  );
  const row = (name: string, bySetting: Tally['bySetting'], total: Tally['total']): string[] => [
    name,
    ...[...SETTINGS.map((setting) => bySetting[setting]), total].map(
      ({ sessions, audience }) => `${sessions}/${audience}`,
    ),
    ...others.map((measure) => String(total[measure])),
  ];
  return textTable(
    [
      '宣传形式',
      ...SETTINGS.map((setting) => `进${SETTING_LABELS[setting]}`),
      '合计',
      ...others.map((measure) => MEASURE_WORDS[measure].short),
    ],
    [
      ...PUBLICITY_FORMS.map((form) =>
        row(PUBLICITY_FORM_LABELS[form], tally.matrix[form], tally.byForm[form]),
      ),
      row('合计', tally.bySetting, tally.total),
    ],
  );
}
