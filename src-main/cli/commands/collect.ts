import path from 'node:path';
import type { SheetState } from '#shared/contract/collect.ts';
import { Refusal } from '#shared/domain/failure.ts';
import { periodLabel } from '#shared/domain/period.ts';
import { bodyMatcher } from '#shared/recognition/match-body.ts';
import type { CommandContext, CommandResult, CommandSpec } from '../terminal/command.ts';
import { textTable } from '../terminal/text-table.ts';
import { HALF_YEAR_OPTIONS, halfYearValue, required } from '../terminal/values.ts';

export const collectCommand: CommandSpec = {
  name: 'collect',
  usage:
    'collect make --out 文件夹 | take 文件、文件夹、压缩包或邮件 … [--as 文件=单位] [--partial] [--dry-run] | status [--out 文件.xlsx] --data 文件夹 --year 年度 --half 1|2',
  summary: '给名册中的单位制作采集表、收回填好的表、查看谁报谁没报',
  options: {
    ...HALF_YEAR_OPTIONS,
    out: { value: true, help: 'make：放采集表的文件夹；status：报送情况的工作簿' },
    as: { value: true, help: '说明一份看不出来的表是谁的，如 台账.xlsx=大王庄村' },
    partial: { value: false, help: '有行读不出来的表，先收读得出来的行' },
    'dry-run': { value: false, help: '只预览，不写入' },
  },
  positionals: { least: 1, most: 3_000 },
  makesFolder: false,
  async run(context) {
    const [action = '', ...files] = context.positionals;
    if (action === 'make' && files.length === 0) return make(context);
    if (action === 'take' && files.length > 0) return take(context, files);
    if (action === 'status' && files.length === 0) return status(context);
    throw new Refusal('invalid-input', 'collect 后面写 make、take 文件 … 或 status。');
  },
};

async function make({ call, values }: CommandContext): Promise<CommandResult> {
  const outDir = path.resolve(required(values.get('out'), 'out'));
  const which = halfYearValue(values);
  const made = await call('collect.make', { ...which, outDir });
  const text = `${periodLabel(which)}采集表第${made.version}版：${made.folder}（${made.files.length} 个文件）。`;
  return { json: made, text, exitCode: 0 };
}

const STATES: Record<SheetState, string> = {
  ready: '收下',
  refused: '有行没有读出来',
  here: '已经收过',
  superseded: '有较晚的一份',
  'other-period': '不是这一期',
  unknown: '不知道是谁的',
  broken: '打不开',
};

async function take(context: CommandContext, files: readonly string[]): Promise<CommandResult> {
  const { call, values, present, tell } = context;
  const which = halfYearValue(values);
  const paths = files.map((file) => path.resolve(file));
  const survey = await call('collect.survey', {
    ...which,
    paths,
    bodies: await saidBodies(context),
  });
  for (const { file, refused, marked } of survey.sheets)
    for (const { place, text } of [...refused, ...marked])
      tell(`${file}${place === '' ? '' : ` ${place}`}：${text}`);
  for (const { name, why } of survey.left) tell(`${name}：${why}`);
  const partial = present.has('partial');
  const { taken } = present.has('dry-run')
    ? { taken: [] }
    : await call('collect.take', { surveyId: survey.surveyId, partial });
  const { bodies, reminder } = await call('collect.status', which);
  const missing = bodies.filter(({ takenAt }) => takenAt === null).map(({ name }) => name);
  const rows = survey.sheets.map((sheet) => [
    sheet.file,
    sheet.bodyName,
    STATES[sheet.state],
    ...[sheet.added, sheet.changed, sheet.gone, sheet.unchanged].map(String),
    sheet.why,
  ]);
  const lines = [
    textTable(['文件', '单位', '结果', '新增', '改动', '不再有', '不变', '说明'], rows),
    '',
    present.has('dry-run') ? '只预览，没有写入。' : `已收 ${taken.length} 个单位的表。`,
    missing.length === 0 ? '名册中的单位都已报。' : `还没有报的：${missing.join('、')}。`,
  ];
  const isLeft = ({ state }: { state: SheetState }) =>
    !['ready', 'here', 'superseded'].includes(state) && !(state === 'refused' && partial);
  const isAllTaken = survey.left.length === 0 && !survey.sheets.some(isLeft);
  return {
    json: { taken, sheets: survey.sheets, left: survey.left, missing, reminder },
    text: lines.join('\n'),
    exitCode: isAllTaken ? 0 : 1,
  };
}

async function saidBodies({ call, values }: CommandContext): Promise<Record<string, string>> {
  const said = values.get('as');
  if (said === undefined) return {};
  const at = said.lastIndexOf('=');
  const match = bodyMatcher(await call('roster.list', {})).named(said.slice(at + 1));
  if (at > 0 && match?.sure) return { [said.slice(0, at)]: match.bodyId };
  throw new Refusal('invalid-input', `“--as ${said}”不对：请写成 文件=名册中的单位。`);
}

async function status({ call, values }: CommandContext): Promise<CommandResult> {
  const which = halfYearValue(values);
  const out = values.get('out');
  if (out !== undefined) await call('collect.saveStatus', { ...which, path: path.resolve(out) });
  const standing = await call('collect.status', which);
  const rows = standing.bodies.map(({ name, takenAt, madeAt, fileName, records }) => [
    name,
    takenAt === null ? '未报' : '已报',
    madeAt?.slice(0, 10) ?? '',
    takenAt?.slice(0, 10) ?? '',
    takenAt === null ? '' : String(records),
    fileName,
  ]);
  const table = textTable(['单位', '', '发出', '收到', '记录', '文件'], rows);
  const isMissing = standing.reminder !== '';
  return {
    json: standing,
    text: isMissing ? `${table}\n\n${standing.reminder}` : table,
    exitCode: isMissing ? 1 : 0,
  };
}
