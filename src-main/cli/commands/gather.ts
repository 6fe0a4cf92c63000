import path from 'node:path';
import type { Taken, UnitStatus } from '#shared/contract/gather.ts';
import { Refusal } from '#shared/domain/failure.ts';
import { periodLabel } from '#shared/domain/period.ts';
import {
  FATE_LABELS,
  minimumWords,
  PUNCTUALITY_LABELS,
  SOURCE_LABELS,
} from '#shared/gather/gather-words.ts';
import type { CommandContext, CommandResult, CommandSpec } from '../terminal/command.ts';
import { textTable } from '../terminal/text-table.ts';
import { dayValue, HALF_YEAR_OPTIONS, halfYearValue, required } from '../terminal/values.ts';

const USAGE =
  'gather take 报送材料… | status | report --data 文件夹 --year 年度 --half 1|2 [--received 日期] [--out 文件夹]';

export const gatherCommand: CommandSpec = {
  name: 'gather',
  usage: USAGE,
  summary: '收入各单位的报送材料，看谁报了没有，出汇总表',
  options: {
    ...HALF_YEAR_OPTIONS,
    received: { value: true, help: 'take：哪一天收到的，邮件按自己的日期；不写则为今天' },
    out: { value: true, help: 'report：汇总材料放到哪个文件夹' },
  },
  positionals: { least: 1, most: 3_000 },
  makesFolder: true,
  async run(context) {
    const [verb] = context.positionals;
    const does = verb === undefined ? undefined : VERBS.get(verb);
    if (!does) {
      throw new Refusal('invalid-input', `“gather ${verb ?? ''}”不对。\n用法：${USAGE}`);
    }
    return does(context);
  },
};

const VERBS = new Map<string, (context: CommandContext) => Promise<CommandResult>>([
  ['take', take],
  ['status', status],
  ['report', report],
]);

async function take({ call, positionals, values }: CommandContext): Promise<CommandResult> {
  const paths = positionals.slice(1).map((given) => path.resolve(given));
  if (paths.length === 0)
    throw new Refusal('invalid-input', `没有写收哪些文件、文件夹或邮件。\n用法：${USAGE}`);
  const result = await call('gather.take', {
    ...halfYearValue(values),
    paths,
    arrivedOn: dayValue(values, 'received'),
  });
  const { taken, refused } = result;
  const isClean = refused.length === 0 && taken.every(({ faults }) => faults.length === 0);
  return {
    json: result,
    text: [
      textTable(
        ['单位', '时段', '版', '校验码', '数字来自', '结果'],
        taken.map((each) => [
          each.unit,
          periodLabel(each),
          String(each.version),
          each.code.split(' ').at(-1) ?? '',
          SOURCE_LABELS[each.source],
          FATE_LABELS[each.fate] + (each.counted || each.fate !== 'new' ? '' : '，不计入汇总'),
        ]),
      ),
      ...taken.flatMap(takenWords),
      ...refused.map(({ from, reason }) => `没有收“${from}”：${reason}`),
    ].join('\n'),
    exitCode: isClean ? 0 : 1,
  };
}

function takenWords({ unit, faults, notes }: Taken): string[] {
  return [
    ...faults.map(({ text }) => `${unit}：对不上：${text}`),
    ...notes.map((note) => `${unit}：${note}`),
  ];
}

async function status({ call, values, tell }: CommandContext): Promise<CommandResult> {
  const found = await call('gather.status', halfYearValue(values));
  if (!found.expected) tell('名册里没有单位，只列出已经报来的；应报的单位用 roster 记入名册。');
  const isComplete = found.units.every(
    ({ punctuality, report: own }) => punctuality !== 'missing' && own?.counted === true,
  );
  return {
    json: found,
    text: [
      `${periodLabel(found)}，截止 ${found.dueOn}，计入汇总 ${found.sums.reports} 个单位。`,
      textTable(
        ['单位', '报送', '收到', '版', '数字来自', '计入', '试点', '作品', '案例', '对不上'],
        found.units.map(statusRow),
      ),
      ...found.units.flatMap(({ unit, report: own }) =>
        (own?.faults ?? []).map(({ text }) => `${unit}：对不上：${text}`),
      ),
    ].join('\n'),
    exitCode: isComplete ? 0 : 1,
  };
}

function statusRow({ unit, punctuality, report: own, minima }: UnitStatus): string[] {
  return [
    unit,
    PUNCTUALITY_LABELS[punctuality],
    own?.arrivedOn ?? '',
    own ? String(own.version) : '',
    own ? SOURCE_LABELS[own.source] : '',
    own ? (own.counted ? '是' : '否') : '',
    ...[minima.pilots, minima.works, minima.cases].map((each) => (own ? minimumWords(each) : '')),
    own && own.faults.length > 0 ? `${own.faults.length} 处` : '',
  ];
}

async function report({ call, values, tell }: CommandContext): Promise<CommandResult> {
  const outDir = path.resolve(required(values.get('out'), 'out'));
  const made = await call('gather.report', { ...halfYearValue(values), outDir });
  for (const sentence of made.left) tell(sentence);
  return {
    json: made,
    text: [`汇总材料：${made.folder}`, ...made.files.map((name) => `  ${name}`)].join('\n'),
    exitCode: 0,
  };
}
