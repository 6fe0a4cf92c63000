import path from 'node:path';
import { Refusal } from '#shared/domain/failure.ts';
import {
  BODY_KIND_LABELS,
  BODY_KINDS,
  BODY_LABELS,
  type BodyInput,
  bodyInputSchema,
} from '#shared/domain/roster-body.ts';
import { bodyMatcher } from '#shared/recognition/match-body.ts';
import { kindByName } from '#shared/roster/read-roster.ts';
import type { CommandContext, CommandResult, CommandSpec } from '../terminal/command.ts';
import { textTable } from '../terminal/text-table.ts';

const FIELDS = Object.keys(bodyInputSchema.shape) as (keyof BodyInput)[];
const ACTIONS = ['list', 'add', 'import', 'remove'] as const;

export const rosterCommand: CommandSpec = {
  name: 'roster',
  usage:
    'roster [list | add name=单位名称 kind=village contact=联系人 phone=电话 … | import 名单.xlsx [--like add] [--dry-run] | remove 单位名称 …] --data 文件夹',
  summary: '查看、录入、导入向本单位报送的单位名册',
  options: {
    like: { value: true, help: '可能与名册中已有单位重复的：add 也加入，skip 不加入（不写时）' },
    'dry-run': { value: false, help: '只预览，不写入' },
  },
  positionals: { least: 0, most: 500 },
  makesFolder: true,
  async run(context) {
    const [action = 'list', ...words] = context.positionals;
    switch (ACTIONS.find((known) => known === action)) {
      case 'list':
        return listed(context);
      case 'add':
        await context.call('roster.add', { bodies: [bodyOf(words)] });
        return listed(context);
      case 'import':
        return imported(context, words);
      case 'remove':
        return removed(context, words);
      default:
        throw new Refusal(
          'invalid-input',
          `roster 后面可写 ${ACTIONS.join('、')}，不能写“${action}”。`,
        );
    }
  },
};

async function listed({ call }: CommandContext): Promise<CommandResult> {
  const bodies = await call('roster.list', {});
  const rows = bodies.map(({ name, kind, otherNames, contact, phone, remarks }) => [
    name,
    BODY_KIND_LABELS[kind],
    otherNames,
    contact,
    phone,
    remarks,
  ]);
  const table = textTable(
    FIELDS.map((field) => BODY_LABELS[field]),
    rows,
  );
  return { json: bodies, text: bodies.length === 0 ? '名册是空的。' : table, exitCode: 0 };
}

function bodyOf(words: readonly string[]): BodyInput {
  const told = Object.fromEntries(words.map(pairOf));
  const name = told['name'] ?? '';
  const kind = told['kind'] ?? kindByName(name);
  const parsed = bodyInputSchema.safeParse({ ...told, kind });
  if (parsed.success) return parsed.data;
  throw new Refusal(
    'invalid-input',
    name === ''
      ? '请写单位名称，例如 roster add name=大王庄村 kind=village。'
      : `类别“${kind}”不对，可写 ${BODY_KINDS.join('、')}。`,
  );
}

function pairOf(pair: string): [string, string] {
  const at = pair.indexOf('=');
  const field = FIELDS.find((known) => known === pair.slice(0, at));
  if (at > 0 && field) return [field, pair.slice(at + 1)];
  throw new Refusal(
    'invalid-input',
    `“${pair}”不对：请写成“项目=内容”，项目可写 ${FIELDS.join('、')}。`,
  );
}

async function imported(
  { call, values, present, tell }: CommandContext,
  words: readonly string[],
): Promise<CommandResult> {
  const [file] = words;
  if (file === undefined || words.length > 1)
    throw new Refusal('invalid-input', 'roster import 后面写一个工作簿，例如 名单.xlsx。');
  const like = values.get('like') ?? 'skip';
  if (like !== 'add' && like !== 'skip')
    throw new Refusal('invalid-input', `“--like ${like}”不对：可写 add 或 skip。`);
  const survey = await call('roster.survey', { source: { path: path.resolve(file) } });
  const isTaken = ({ state }: { state: string }) =>
    state === 'new' || (state === 'like' && like === 'add');
  const taken = survey.bodies.filter(isTaken);
  const isDryRun = present.has('dry-run');
  if (!isDryRun && taken.length > 0)
    await call('roster.add', { bodies: taken.map(({ input }) => input) });
  const doubtful = survey.bodies.filter(({ state }) => state === 'like');
  const same = survey.bodies.filter(({ state }) => state === 'same');
  for (const { place, input, other, why } of doubtful)
    tell(`${place}“${input.name}”可能就是名册中的“${other}”（${why}）。`);
  for (const { place, input, isKindGuessed } of taken)
    if (isKindGuessed)
      tell(`${place}“${input.name}”没有写类别，按名称定为${BODY_KIND_LABELS[input.kind]}。`);
  for (const { place, reason } of survey.refused) tell(`${place}：${reason}。`);
  const left = like === 'add' ? 0 : doubtful.length;
  return {
    json: { added: taken.length, same: same.length, ...survey },
    text: `${isDryRun ? '将加入' : '已加入'} ${taken.length} 个单位；已在名册中 ${same.length} 个；要核对 ${doubtful.length} 个；没有读出来 ${survey.refused.length} 行。${left > 0 ? '确是另一个单位的，加 --like add 再导入一次。' : ''}`,
    exitCode: survey.refused.length > 0 || left > 0 ? 1 : 0,
  };
}

async function removed(context: CommandContext, names: readonly string[]): Promise<CommandResult> {
  const bodies = await context.call('roster.list', {});
  const matcher = bodyMatcher(bodies);
  const ids = names.map((name) => {
    const match = matcher.named(name);
    if (match?.sure) return match.bodyId;
    throw new Refusal('not-found', `名册中没有“${name}”，请写它在名册中的名称。`);
  });
  if (ids.length === 0) throw new Refusal('invalid-input', 'roster remove 后面写单位名称。');
  await context.call('roster.remove', { ids });
  return listed(context);
}
