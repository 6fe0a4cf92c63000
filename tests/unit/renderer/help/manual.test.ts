import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  CHAPTERS,
  chapterOf,
  PICTURE_SIZE,
  pictureUrl,
  placeOfLink,
} from '../../../../src-renderer/features/help/manual-chapters.ts';
import {
  PLACE_OF_PAGE,
  PLACE_OF_START,
} from '../../../../src-renderer/features/help/manual-places.ts';
import {
  type ManualBlock,
  type Span,
  wordsOf,
} from '../../../../src-renderer/features/help/read-markdown.ts';
import { markWords, searchManual } from '../../../../src-renderer/features/help/search-manual.ts';
import { PLACE_OF_STATION } from '../../../../src-renderer/features/report/report-desk.ts';
import { PAGE_IDS } from '../../../../src-renderer/store/page-ids.ts';
import {
  SETTINGS_PART_LABELS,
  SETTINGS_PARTS,
} from '../../../../src-renderer/store/settings-parts.ts';

const MANUAL = join(import.meta.dirname, '../../../../docs/manual');
const SECTIONS = CHAPTERS.flatMap((chapter) => chapter.sections);
const PLACES = SECTIONS.map(({ place }) => place);

describe('the manual in the window', () => {
  it('speaks of every page, at a place that exists', () => {
    const lost = PAGE_IDS.filter((page) => !PLACES.includes(PLACE_OF_PAGE[page]));
    expect(lost).toEqual([]);
    const parts = SETTINGS_PARTS.map((part) => `13-settings#${SETTINGS_PART_LABELS[part]}`);
    expect(PLACES).toEqual(
      expect.arrayContaining([PLACE_OF_START, ...Object.values(PLACE_OF_STATION), ...parts]),
    );
  });

  it('leads every link to a place that exists, or leaves it as words', () => {
    const links = CHAPTERS.flatMap(({ id, blocks }) =>
      blocks.flatMap(linksOf).map((href) => ({ id, href })),
    );
    expect(links.length).toBeGreaterThan(15);
    const within = links.filter(({ href }) => !href.startsWith('../'));
    const lost = within.filter(({ id, href }) => !PLACES.includes(placeOfLink(href, id) ?? ''));
    expect(lost).toEqual([]);
    expect(placeOfLink('https://example.com/03-desk.md', '01-install')).toBeNull();
    expect(placeOfLink('../../README.md', '01-install')).toBeNull();
    expect(placeOfLink('javascript:alert(1)', '01-install')).toBeNull();
  });

  it('has every picture that a chapter shows, all of the size that is kept free for them', () => {
    const files = CHAPTERS.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'picture' ? [block.file] : [])),
    );
    expect(files.length).toBeGreaterThan(30);
    expect(files.filter((file) => !pictureUrl(file))).toEqual([]);
    const sizes = files.map((file) => {
      const header = readFileSync(join(MANUAL, file)).subarray(16, 24);
      return { width: header.readUInt32BE(0), height: header.readUInt32BE(4) };
    });
    expect(new Set(sizes.map((size) => JSON.stringify(size)))).toEqual(
      new Set([JSON.stringify(PICTURE_SIZE)]),
    );
  });

  it('is read whole: no mark of Markdown is left in its words', () => {
    const words = CHAPTERS.flatMap(({ id, blocks }) =>
      blocks.filter(({ kind }) => kind !== 'code').map((block) => `${id}: ${wordsOf(block)}`),
    );
    expect(words.filter((text) => /\*\*|\]\(|^[\w-]+: (?:#|\||```|[-+*] |> )/.test(text))).toEqual(
      [],
    );
  });

  it('names its sections so that none hides another', () => {
    expect(PLACES.filter((place, index) => PLACES.indexOf(place) !== index)).toEqual([]);
  });
});

describe('a search in the manual', () => {
  const { sections } = chapterOf(
    '20-trial',
    '# 试写的一章\n\n[回到目录](../../README.zh-CN.md)\n\n开头。\n\n## 备份到 U 盘\n\n拔掉以前先退出。\n\n## 换电脑\n\n先备份，再把 .zip 拷到 u 盘。',
  );

  it('finds what holds all the words, headings first, whatever the case', () => {
    const found = searchManual(sections, '备份 u');
    expect(found.map(({ section }) => section.heading)).toEqual(['备份到 U 盘', '换电脑']);
    expect(found[1]?.excerpt).toBe('先备份，再把 .zip 拷到 u 盘。');
    expect(searchManual(sections, '恢复')).toEqual([]);
    expect(searchManual(sections, '  ')).toEqual([]);
  });

  it('leaves the way back to the contents out', () => {
    expect(searchManual(sections, '回到目录')).toEqual([]);
  });

  it('sets the words off as they were written, also those with marks', () => {
    expect(markWords('拷到 U 盘（.zip）', ['u 盘', '.zip'])).toEqual([
      '拷到 ',
      'U 盘',
      '（',
      '.zip',
      '）',
    ]);
  });

  it('finds the answer to a question of the manual itself', () => {
    expect(searchManual(SECTIONS, '校验码')[0]?.section.place).toMatch(/^\d\d-/);
  });
});

function linksOf(block: ManualBlock): string[] {
  const of = (spans: readonly Span[]): string[] =>
    spans.flatMap((span) => {
      if (typeof span === 'string' || span.kind === 'code') return [];
      return span.kind === 'link' ? [span.href] : of(span.spans);
    });
  switch (block.kind) {
    case 'paragraph':
    case 'quote':
      return of(block.spans);
    case 'list':
      return block.items.flatMap(of);
    case 'table':
      return [block.head, ...block.rows].flat().flatMap(of);
    default:
      return [];
  }
}
