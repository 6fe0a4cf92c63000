import { Refusal } from '#shared/domain/failure.ts';
import { UNIT_LABELS, type Unit, unitSchema } from '#shared/domain/unit.ts';
import type { CommandSpec } from '../terminal/command.ts';

const KEYS = Object.keys(unitSchema.shape) as (keyof Unit)[];

export const unitCommand: CommandSpec = {
  name: 'unit',
  usage: 'unit --data 文件夹 [--set name=单位名称 leader=主要负责人 contact=填表人 phone=电话 …]',
  summary: '查看或填写填报单位信息',
  options: { set: { value: true, help: `要填写的内容，可写 ${KEYS.join('、')}` } },
  positionals: { least: 0, most: KEYS.length },
  makesFolder: true,
  async run({ call, values, positionals }) {
    const pairs = [values.get('set'), ...positionals].filter((pair) => pair !== undefined);
    const unit =
      pairs.length > 0
        ? await call('unit.save', Object.fromEntries(pairs.map(parsePair)))
        : await call('unit.get', {});
    const text = KEYS.map((key) => `${label(key)}：${unit[key] || '（未填）'}`).join('\n');
    return { json: unit, text, exitCode: 0 };
  },
};

function parsePair(pair: string): [keyof Unit, string] {
  const at = pair.indexOf('=');
  const key = KEYS.find((known) => known === pair.slice(0, at));
  if (at < 0 || key === undefined) {
    throw new Refusal(
      'invalid-input',
      `“${pair}”不对：请写成“项目=内容”，项目可写 ${KEYS.join('、')}。`,
    );
  }
  return [key, pair.slice(at + 1)];
}

function label(key: keyof Unit): string {
  if (key === 'name') return '填报单位';
  if (key === 'contact') return '填表人';
  return UNIT_LABELS[key];
}
