import assert from 'node:assert/strict';
import { closeSync, constants, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openGround, sourceFile } from '../running/ground.ts';
import type { Scenario } from '../running/scenario.ts';

/** What libuv takes for opening a file as WPS and scanners do: nobody else may touch it. */
const ALONE = 0x1000_0000;

function hold(file: string): () => void {
  const handle = openSync(file, constants.O_RDWR | ALONE);
  return () => closeSync(handle);
}

export const heldScenarios: readonly Scenario[] = [
  {
    what: 'a backup over one that another program lets go of in time',
    async run({ folder }) {
      const ground = await openGround(path.join(folder, '数据'));
      const file = path.join(folder, '备份.zip');
      writeFileSync(file, 'the one before');
      setTimeout(hold(file), 500);
      await ground.call('backup.create', { path: file });
      await ground.close();
      assert.equal(readFileSync(file).toString('latin1', 0, 2), 'PK');
      assert.deepEqual(readdirSync(folder).toSorted(), ['备份.zip', '数据']);
    },
  },
  ...[
    ['a backup', 'backup.create', '备份.zip'] as const,
    ['the workbook of the ledger', 'ledger.exportWorkbook', '台账.xlsx'] as const,
  ].map(
    ([noun, call, name]): Scenario => ({
      what: `${noun} over one that is held: refused by its name, the former one kept, nothing left beside`,
      async run({ folder }) {
        const ground = await openGround(path.join(folder, '数据'));
        const file = path.join(folder, name);
        writeFileSync(file, 'the one before');
        const letGo = hold(file);
        const { message } = await ground.refused(call, { path: file });
        letGo();
        await ground.close();
        assert.match(message, new RegExp(`“${name}”正被别的程序占用`, 'u'));
        assert.equal(readFileSync(file, 'utf8'), 'the one before');
        assert.deepEqual(readdirSync(folder).toSorted(), [name, '数据'].toSorted());
      },
    }),
  ),
  {
    what: 'a template in the place of one that is open: refused, the former one kept and serving',
    async run({ folder }) {
      const ground = await openGround(path.join(folder, '数据'));
      const blank = sourceFile('tests', 'documents', 'blanks', 'work-plain.docx');
      const input = { path: blank, kind: 'work', overrides: {}, name: '作品表' } as const;
      await ground.call('template.save', input);
      const file = path.join(folder, '数据', 'templates', '作品表.docx');
      const before = readFileSync(file);
      const letGo = hold(file);
      const { message } = await ground.refused('template.save', input);
      letGo();
      assert.match(message, /占用/u);
      assert.deepEqual(readFileSync(file), before);
      assert.deepEqual(
        (await ground.call('template.list', {})).map(({ name, serves }) => [name, serves]),
        [['作品表.docx', 'work']],
      );
      await ground.close();
    },
  },
];
