import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAst } from 'vite';
import { expect, test } from 'vitest';
import { SCREEN_WORDS, wrongWords } from '#shared/words/screen-words.ts';

const ROOT = path.join(import.meta.dirname, '..', '..', '..');

/** They know every word that offices use, so that no office has to learn ours. */
const VOCABULARIES = [
  'src-shared/words/',
  'src-shared/recognition/',
  'src-shared/blanks/former-names.ts',
  'src-main/exchange/layout/',
];

const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const sources = globSync('src-{shared,main,renderer}/**/*.{ts,tsx}', { cwd: ROOT })
  .filter((file) => !VOCABULARIES.some((vocabulary) => file.startsWith(vocabulary)))
  .filter((file) => /\p{Script=Han}/u.test(read(file)));
const pages = globSync('{docs/manual/*.md,README.zh-CN.md}', { cwd: ROOT });

test('screens and messages say each thing in its one word', () => {
  const wrong = sources.flatMap((file) => textsOf(read(file), file).flatMap(told(file)));
  expect(wrong).toEqual([]);
});

test('the manual says each thing in its one word', () => {
  const prose = (page: string) => read(page).replace(/```[\s\S]*?```|`[^`\n]*`/gu, ' ');
  expect(pages.flatMap((page) => prose(page).split('\n').flatMap(told(page)))).toEqual([]);
});

test('a word that is not to be used is found wherever it may stand', () => {
  const source = `
    // 附件 in a comment is nobody's to read.
    const told = '没有办成';
    const counted = \`添加\${count}个佐证材料\`;
    const shown = <p title="数据文件夹">正在读取……</p>;
    const kept = '附件2 统计表';`;
  expect(
    textsOf(source, 'made.tsx')
      .flatMap(wrongWords)
      .map(({ found }) => found),
  ).toEqual(['没有办成', '个佐证材料', '数据文件夹', '……']);
});

test('no word that is said is one that is not to be used', () => {
  expect(SCREEN_WORDS.flatMap(({ say }) => wrongWords(say))).toEqual([]);
});

/** `src-…/file.ts: 附件 -> 佐证材料 in …` */
const told = (file: string) => (text: string) =>
  wrongWords(text).map(({ found, say }) => `${file}: ${found} -> ${say} in ${text.trim()}`);

/** What stands in literals, templates and JSX; a template's holes are a line each. */
function textsOf(source: string, file: string): string[] {
  const texts: string[] = [];
  visit(parseAst(source, { lang: file.endsWith('x') ? 'tsx' : 'ts' }, file));
  // A file's name is for the program.
  return texts.filter((text) => !/^[a-z./]+$/u.test(text));

  function visit(node: unknown): void {
    if (typeof node !== 'object' || node === null) return;
    if (Array.isArray(node)) return node.forEach(visit);
    const text = textOf(node);
    if (text !== null) texts.push(text);
    for (const child of Object.values(node)) visit(child);
  }
}

function textOf(node: object): string | null {
  if (!('type' in node && 'value' in node)) return null;
  const { type, value } = node;
  if ((type === 'Literal' || type === 'JSXText') && typeof value === 'string') return value;
  if (type !== 'TemplateElement' || typeof value !== 'object' || value === null) return null;
  return 'cooked' in value && typeof value.cooked === 'string' ? value.cooked : null;
}
