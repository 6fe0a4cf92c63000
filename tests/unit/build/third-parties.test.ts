import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { billOfMaterials } from '../../../build/packages/bill-of-materials.ts';
import { packageFolderOf } from '../../../build/packages/list-bundled.ts';
import { noticesText, thirdParties } from '../../../build/packages/third-parties.ts';

const ROOT = path.join(import.meta.dirname, '..', '..', '..');

describe('what the app is bundled of', () => {
  let root: string;
  beforeAll(() => {
    root = mkdtempSync(path.join(tmpdir(), 'wujin-parties-'));
    put('out/bundled/main.json', '["node_modules/a", "node_modules/b/node_modules/a"]');
    put('out/bundled/renderer.json', '["node_modules/a", "node_modules/@s/c"]');
    put('node_modules/a/package.json', '{"name":"a","version":"1.0.0","license":"MIT"}');
    put('node_modules/a/LICENSE', 'Words of a\r\n');
    put(
      'node_modules/b/node_modules/a/package.json',
      '{"name":"a","version":"2.0.0","licenses":[{"type":"ISC"}]}',
    );
    put('node_modules/@s/c/package.json', '{"name":"@s/c","version":"1.0.0"}');
    put('node_modules/@s/c/NOTICE.txt', 'Notice of c');
    put('node_modules/better-sqlite3/package.json', '{"name":"better-sqlite3","version":"1.0.0"}');
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  function put(file: string, text: string): void {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }

  it.each([
    ['/w/node_modules/antd/es/button/index.js', 'node_modules/antd'],
    ['/w/node_modules/@ant-design/icons/es/a.js?x', 'node_modules/@ant-design/icons'],
    ['C:/w/node_modules/a/node_modules/b/c.js', 'node_modules/a/node_modules/b'],
    ['\0/w/node_modules/a/c.js', 'node_modules/a'],
    ['/w/src-main/desktop/main.ts', null],
  ])('takes %j for a module of %j', (id, folder) => {
    expect(packageFolderOf(id)).toBe(folder);
  });

  it('names each version once, with the words it brings, and who says nothing', () => {
    const parties = thirdParties(root);
    expect(parties.map(({ name, version, license }) => [name, version, license])).toEqual([
      ['@s/c', '1.0.0', null],
      ['a', '1.0.0', 'MIT'],
      ['a', '2.0.0', 'ISC'],
      ['better-sqlite3', '1.0.0', null],
    ]);
    const text = noticesText(parties);
    expect(text).toContain('a 1.0.0\nMIT\n');
    expect(text).toContain('[LICENSE]\n\nWords of a');
    expect(text).toContain('[NOTICE.txt]\n\nNotice of c');
    expect(text).toContain('@s/c 1.0.0\nIts package.json names no licence.');
  });

  it('becomes a bill of materials with Electron, without hour and random number', () => {
    const antd = { name: 'antd', version: '6.6.8', license: 'MIT', texts: [] };
    const text = billOfMaterials(ROOT, [antd]);
    const bill = JSON.parse(text);
    expect(bill.bomFormat).toBe('CycloneDX');
    expect(bill.components.map(({ name }: { name: string }) => name)).toEqual(['antd', 'electron']);
    expect(bill.components[0]).toMatchObject({ purl: 'pkg:npm/antd@6.6.8', scope: 'required' });
    expect(bill.components[0].hashes[0].alg).toBe('SHA-512');
    expect(billOfMaterials(ROOT, [antd])).toBe(text);
    expect(() => billOfMaterials(ROOT, [{ ...antd, version: '0.0.1' }])).toThrow(/antd@0\.0\.1/);
  });
});
