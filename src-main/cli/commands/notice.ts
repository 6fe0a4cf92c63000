import path from 'node:path';
import type { CommandSpec } from '../terminal/command.ts';
import { textTable } from '../terminal/text-table.ts';

export const noticeCommand: CommandSpec = {
  name: 'notice',
  usage: 'notice --data 文件夹 [--add 通知文件夹 [--replace]] [--use 编号]',
  summary: '列出、添加、选用工作通知',
  options: {
    add: { value: true, help: '一份通知所在的文件夹；有差错的指出位置，不予添加' },
    replace: { value: false, help: '同一编号的通知已有而内容不同时，用新的代替' },
    use: { value: true, help: '改用哪一份通知，写它的编号' },
  },
  positionals: { least: 0, most: 0 },
  makesFolder: true,
  async run({ call, values, tell }) {
    const add = values.get('add');
    if (add !== undefined) {
      const folder = path.resolve(add);
      const { unruled } = await call('notice.preview', { folder });
      if (unruled.length > 0) tell(`这份通知有 ${unruled.length} 项要求程序不核对：`);
      for (const { id, place, reason } of unruled) tell(`- ${place}（${id}）：${reason}`);
      await call('notice.add', { folder, replace: values.has('replace') });
    }
    const use = values.get('use');
    if (use !== undefined) await call('notice.choose', { id: use });
    const { noticeId } = await call('settings.get', {});
    const notices = (await call('notice.list', {})).map((notice) => ({
      ...notice,
      inUse: notice.id === noticeId,
    }));
    const rows = notices.map(({ id, shortTitle, origin, inUse }) => [
      id,
      shortTitle,
      origin === 'built-in' ? '随程序提供' : '自己添加',
      inUse ? '正在使用' : '',
    ]);
    return { json: notices, text: textTable(['编号', '简称', '来源', ''], rows), exitCode: 0 };
  },
};
