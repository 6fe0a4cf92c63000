import { describe, expect, it } from 'vitest';
import {
  readMarkdown,
  textOf,
  wordsOf,
} from '../../../../src-renderer/features/help/read-markdown.ts';

describe('the Markdown of the manual', () => {
  it('reads headings under the name that links give them', () => {
    expect(readMarkdown('## 撤销、回收站、修改记录')).toEqual([
      {
        kind: 'heading',
        level: 2,
        text: '撤销、回收站、修改记录',
        anchor: '撤销回收站修改记录',
      },
    ]);
  });

  it('reads bold text beside Chinese marks, with code inside', () => {
    const [block] = readMarkdown('点**“核对”**以后，**改 `id`。**再选');
    expect(block).toEqual({
      kind: 'paragraph',
      spans: [
        '点',
        { kind: 'strong', spans: ['“核对”'] },
        '以后，',
        { kind: 'strong', spans: ['改 ', { kind: 'code', text: 'id' }, '。'] },
        '再选',
      ],
    });
  });

  it('joins the lines of a list item, and keeps those of a paragraph', () => {
    const [list, paragraph] = readMarkdown(
      '- 能找到\n  “消防”\n- 第二条\n\n**误删了。**\n点“撤销”',
    );
    expect(list).toEqual({ kind: 'list', ordered: false, items: [['能找到“消防”'], ['第二条']] });
    expect(paragraph && wordsOf(paragraph)).toBe('误删了。\n点“撤销”');
  });

  it('tells a numbered list, a table, code, a quotation and a picture apart', () => {
    const kinds = readMarkdown(
      '1. 一\n2. 二\n\n| 甲 | 乙 |\n| --- | --- |\n| a\\|b |  |\n\n```json\n{\n\n}\n```\n\n> 引文\n\n![图](pictures/a.png)',
    );
    expect(kinds).toEqual([
      { kind: 'list', ordered: true, items: [['一'], ['二']] },
      { kind: 'table', head: [['甲'], ['乙']], rows: [[['a|b'], []]] },
      { kind: 'code', text: '{\n\n}' },
      { kind: 'quote', spans: ['引文'] },
      { kind: 'picture', alt: '图', file: 'pictures/a.png' },
    ]);
  });

  it('keeps HTML as the words it is', () => {
    expect(textOf(['<script>alert(1)</script>'])).toBe('<script>alert(1)</script>');
    expect(readMarkdown('<img src=x onerror=alert(1)>')).toEqual([
      { kind: 'paragraph', spans: ['<img src=x onerror=alert(1)>'] },
    ]);
  });
});
