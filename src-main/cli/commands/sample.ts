import { RECORD_KIND_LABELS, RECORD_KINDS } from '#shared/domain/record.ts';
import type { CommandSpec } from '../terminal/command.ts';

export const sampleCommand: CommandSpec = {
  name: 'sample',
  usage: 'sample --data 文件夹',
  summary: '在空台账中放入一个虚构单位 2024 年的示例数据',
  options: {},
  positionals: { least: 0, most: 0 },
  makesFolder: true,
  async run({ call }) {
    const counts = await call('ledger.sample', {});
    const words = RECORD_KINDS.map((kind) => `${RECORD_KIND_LABELS[kind]} ${counts[kind]} 条`);
    return { json: counts, text: `已放入示例数据：${words.join('，')}。`, exitCode: 0 };
  },
};
