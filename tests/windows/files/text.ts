import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { openGround, sourceFile } from '../running/ground.ts';
import type { Scenario } from '../running/scenario.ts';

const ROWS = '日期\t活动名称\t形式\t场所\t人数\n2024-05-12\t社区宣讲\t安全宣讲\t社区\t80\n';

export const textScenarios: readonly Scenario[] = [
  {
    what: 'rows pasted with the line ends of Windows are the rows with those of Linux',
    async run({ folder }) {
      const ground = await openGround(path.join(folder, '数据'), { sample: false });
      const read = async (pasted: string) => {
        const seen = await ground.call('import.preview', { source: { pasted } });
        return { added: seen.added, refused: seen.refused, rows: seen.rows };
      };
      const plain = await read(ROWS);
      assert.equal(plain.added.activity, 1);
      assert.deepEqual(await read(ROWS.replaceAll('\n', '\r\n')), plain);
      await ground.close();
    },
  },
  {
    what: "an office's notice written with the line ends of Windows and a byte order mark, handed on",
    async run({ folder }) {
      const ground = await openGround(path.join(folder, '数据'));
      const notice = path.join(folder, '通知');
      await cp(sourceFile('tests', 'support', 'notices', 'shili-2025'), notice, {
        recursive: true,
      });
      const file = path.join(notice, 'notice.json');
      const text = readFileSync(file, 'utf8').replaceAll(/\r?\n/g, '\r\n');
      writeFileSync(file, `\ufeff${text}`);
      const { id } = await ground.call('notice.add', { folder: notice });
      assert.equal(id, 'shili-2025');
      await ground.call('notice.choose', { id });
      assert.equal((await ground.call('notice.current', {})).id, id);
      const handedOn = await ground.call('notice.export', { id, folder });
      assert.ok(existsSync(path.join(handedOn.path, 'notice.json')));
      await ground.close();
    },
  },
];
