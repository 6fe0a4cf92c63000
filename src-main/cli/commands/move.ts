import path from 'node:path';
import { Refusal } from '#shared/domain/failure.ts';
import { copyWords } from '#shared/words/copy-words.ts';
import type { CommandSpec } from '../terminal/command.ts';
import { required } from '../terminal/values.ts';

export const moveCommand: CommandSpec = {
  name: 'move',
  usage: 'move --data 文件夹 --out 文件.zip | move --data 文件夹 --stay',
  summary: '做换电脑的副本，读回核对，并在这里记下台账已搬走',
  options: {
    out: { value: true, help: '副本存到哪里，一般是 U 盘' },
    stay: { value: false, help: '取消“已搬走”的提示，仍在这台电脑上登记' },
  },
  positionals: { least: 0, most: 0 },
  makesFolder: false,
  async run({ call, values, present, folder }) {
    if (present.has('stay')) {
      if (values.has('out')) throw new Refusal('invalid-input', '--out 和 --stay 只能用一个。');
      await call('moving.stay', {});
      return {
        json: { stays: true },
        text: '已取消“已搬走”的提示，仍在这里登记。以前的副本不要再用。',
        exitCode: 0,
      };
    }
    const made = await call('moving.make', {
      path: path.resolve(required(values.get('out'), 'out')),
    });
    const lines = [
      `已做好换电脑的副本，读回核对无误：${made.path}（${made.bytes} 字节）。`,
      `里面有${copyWords(made.records, made.contents)}。`,
      `这台电脑上的台账原样留在 ${folder}，其中 backups 里的自动备份没有放进副本。`,
      made.isNoted
        ? '这里已记下台账搬走了，再打开时会提示。'
        : '这里的磁盘已满或不能写入，没能记下台账搬走了：请不要再在这里登记。',
      '在另一台电脑上用 take-over 接过来，或打开程序，在第一页点“接过副本…”。',
    ];
    return { json: made, text: lines.join('\n'), exitCode: 0 };
  },
};

export const takeOverCommand: CommandSpec = {
  name: 'take-over',
  usage: 'take-over 副本.zip --data 空文件夹',
  summary: '在这台电脑上接过换电脑的副本（先全部核对，放进空文件夹）',
  options: {},
  positionals: { least: 1, most: 1 },
  makesFolder: true,
  laysLedgerIn: true,
  async run({ call, positionals, folder }) {
    const copy = path.resolve(positionals[0] ?? '');
    const taken = await call('moving.takeOver', { path: copy, folder });
    const lines = [
      `已接过来，放在 ${taken.folder}：${copyWords(taken.records, taken.contents)}。`,
      ...taken.told,
    ];
    return { json: taken, text: lines.join('\n'), exitCode: 0 };
  },
};
