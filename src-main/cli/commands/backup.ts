import path from 'node:path';
import type { CommandSpec } from '../terminal/command.ts';
import { required } from '../terminal/values.ts';

export const backupCommand: CommandSpec = {
  name: 'backup',
  usage: 'backup --data 文件夹 --out 文件.zip',
  summary: '备份整个台账文件夹',
  options: { out: { value: true, help: '备份文件' } },
  positionals: { least: 0, most: 0 },
  makesFolder: false,
  async run({ call, values }) {
    const result = await call('backup.create', {
      path: path.resolve(required(values.get('out'), 'out')),
    });
    return {
      json: result,
      text: `已备份到 ${result.path}（记录 ${result.records} 条，文件 ${result.files} 个）。`,
      exitCode: 0,
    };
  },
};

export const restoreCommand: CommandSpec = {
  name: 'restore',
  usage: 'restore 备份文件.zip --data 文件夹',
  summary: '用备份恢复台账文件夹（原有数据另存，不会丢失）',
  options: {},
  positionals: { least: 1, most: 1 },
  makesFolder: true,
  laysLedgerIn: true,
  async run({ call, positionals, folder }) {
    const result = await call('backup.restore', {
      path: path.resolve(positionals[0] ?? ''),
      folder,
    });
    return {
      json: result,
      text: `已恢复：记录 ${result.records} 条，文件 ${result.files} 个。`,
      exitCode: 0,
    };
  },
};

export const verifyCommand: CommandSpec = {
  name: 'verify',
  usage: 'verify --data 文件夹',
  summary: '检查数据库、文件和存档是否完好',
  options: {},
  positionals: { least: 0, most: 0 },
  makesFolder: false,
  async run({ call }) {
    const result = await call('backup.verify', {});
    const { records, files, archives } = result.checked;
    const heading = `检查了记录 ${records} 条、文件 ${files} 个、存档 ${archives} 份。`;
    return {
      json: result,
      text: [heading, ...(result.faults.length > 0 ? result.faults : ['没有发现问题。'])].join(
        '\n',
      ),
      exitCode: result.faults.length > 0 ? 3 : 0,
    };
  },
};
