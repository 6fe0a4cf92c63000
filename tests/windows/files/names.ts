import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Ground, openGround, sourceFile } from '../running/ground.ts';
import type { Scenario } from '../running/scenario.ts';

const FIRST = { year: 2024, half: 1 as const };

/** Titles that Windows would take for a device, cut, or hold for one and the same. */
const TITLES = ['CON', 'nul.docx', '标语.', '标语', 'Abc', 'ABC', 'a:b*c?', '安全\u202e'];

/** Targets that cannot be files there, and what the refusal says of each. */
const UNFIT: readonly (readonly [string, RegExp])[] = [
  ['NUL', /设备/],
  ['con.zip', /设备/],
  ['台账:备份.zip', /符号/],
  ['台账*.zip', /符号/],
  ['备份.', /句点或空格/],
];

export const nameScenarios: readonly Scenario[] = [
  {
    what: 'works titled like devices, with dots behind, alike but for case: a file each in the package',
    async run({ folder }) {
      const ground = await openGround(path.join(folder, '数据'));
      for (const title of TITLES) {
        const input = { year: 2024, title, type: 'video' as const, createdOn: '2024-05-06' };
        await ground.call('record.add', { kind: 'work', input });
      }
      await ground.call('report.freeze', FIRST);
      const pack = await ground.call('report.pack', { ...FIRST, outDir: path.join(folder, 'out') });
      const names = pack.files.map(({ name }) => name);
      const onDisk = readdirSync(pack.folder);
      assert.deepEqual(
        names.filter((name) => !onDisk.includes(name)),
        [],
      );
      assert.equal(new Set(names.map((name) => name.toLowerCase())).size, names.length);
      const forms = names.filter((name) => /附件3_作品_/u.test(name) && name.endsWith('.docx'));
      assert.ok(forms.length >= TITLES.length, `only ${forms.join(', ')}`);
      for (const { name, bytes } of pack.files)
        assert.equal(readFileSync(path.join(pack.folder, name)).length, bytes, name);
      await ground.close();
    },
  },
  {
    what: 'a backup under a name that Windows does not take: refused in words, nothing made',
    async run({ folder }) {
      const ground = await openGround(path.join(folder, '数据'));
      for (const [name, why] of UNFIT) {
        const { message } = await ground.refused('backup.create', {
          path: path.join(folder, name),
        });
        assert.match(message, why, name);
      }
      await ground.close();
      assert.deepEqual(readdirSync(folder), ['数据']);
    },
  },
  {
    what: 'a package into a folder that Windows would not take: refused in words, nothing made',
    async run({ folder }) {
      const ground = await openGround(path.join(folder, '数据'));
      await ground.call('report.freeze', FIRST);
      for (const name of ['AUX', '报送.', '报送 ']) {
        const outDir = path.join(folder, name);
        const { message } = await ground.refused('report.pack', { ...FIRST, outDir });
        assert.match(message, /Windows 不能用/u, name);
      }
      await ground.close();
      assert.deepEqual(readdirSync(folder), ['数据']);
    },
  },
  {
    what: 'templates named like devices or with a dot behind get a name that Windows takes',
    async run({ folder }) {
      const ground = await openGround(path.join(folder, '数据'));
      for (const name of ['con', 'NUL.docx', '表. ']) await saveTemplate(ground, name);
      const names = (await ground.call('template.list', {})).map(({ name }) => name);
      assert.deepEqual(names.toSorted(), ['_NUL.docx', '_con.docx', '表.docx'].toSorted());
      assert.deepEqual(
        readdirSync(path.join(folder, '数据', 'templates')).toSorted(),
        names.toSorted(),
      );
      await ground.close();
    },
  },
  {
    what: 'evidence whose names are alike but for case is kept apart',
    async run({ folder }) {
      const ground = await openGround(path.join(folder, '数据'));
      const photo = readFileSync(sourceFile('docs', 'manual', 'pictures', 'home.png'));
      const [id] = await ground.call('record.ids', { kind: 'activity', limit: 1 });
      const record = { kind: 'activity', id: id ?? '' } as const;
      for (const [index, name] of ['Photo.png', 'PHOTO.PNG'].entries()) {
        const inside = path.join(folder, String(index));
        mkdirSync(inside);
        // Not the same picture twice, which would be taken once.
        writeFileSync(path.join(inside, name), Buffer.concat([photo, Buffer.from([index])]));
        await ground.call('file.attach', { record, paths: [path.join(inside, name)] });
      }
      const names = (await ground.call('file.list', { record })).map(({ name }) => name);
      assert.deepEqual(names, ['Photo.png', 'PHOTO.PNG']);
      assert.deepEqual((await ground.call('backup.verify', {})).faults, []);
      await ground.close();
    },
  },
];

function saveTemplate(ground: Ground, name: string): Promise<unknown> {
  const blank = sourceFile('tests', 'documents', 'blanks', 'work-plain.docx');
  return ground.call('template.save', { path: blank, kind: 'work', overrides: {}, name });
}
