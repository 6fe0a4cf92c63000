import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INPUT_SCHEMAS } from '#shared/domain/records-by-kind.ts';
import { unitSchema } from '#shared/domain/unit.ts';
import { visibleLine, visibleText, withoutUnseen } from '#shared/domain/visible-text.ts';
import { aCase, anActivity, aPilot, aWork } from '../../support/ledger-records.ts';

const UNSEEN = [
  ...'\u200B\u200C\u200D\u2060\u00AD\uFEFF\u200E\u200F\u202A\u202E\u2066\u2069\u061C\uFE0F\uFE00\u{E0100}',
  '\u0000',
  '\u007F',
];

describe('text as it is kept', () => {
  it.each(UNSEEN)('loses a character that nobody sees (%j)', (unseen) => {
    expect(visibleText(`安全${unseen}宣讲${unseen}`)).toBe('安全宣讲');
    expect(visibleLine(`${unseen}安全${unseen}宣讲`)).toBe('安全宣讲');
  });

  it.each(['👨‍👩‍👧', '❤️', '❤️‍🔥', '1️⃣', '👍🏽', '👩🏽‍🚒', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🇨🇳', '☎︎'])(
    'keeps the picture %s whole',
    (picture) => expect(visibleText(`安全${picture}宣讲`)).toBe(`安全${picture}宣讲`),
  );

  it.each(['می‌خواهم', 'ᠮᠣᠩᠭᠣᠯ᠎ᠠ', 'ᠨ᠋ᠢ'])('keeps what joins the letters of %s', (word) => {
    expect(visibleText(word)).toBe(word);
  });

  it('has one kind of line end and plain spaces', () => {
    expect(visibleText('甲\r\n乙\r丙\u2028丁\u000B戊')).toBe('甲\n乙\n丙\n丁\n戊');
    expect(visibleText('　　安全\u00A0宣讲\u2003。')).toBe('　　安全 宣讲 。');
    expect(visibleLine('　安全　宣讲\n启动\t式')).toBe('安全 宣讲 启动 式');
  });

  it('stays as it is once it is clean, and shows no less', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(visibleText(visibleText(text))).toBe(visibleText(text));
        expect(visibleLine(visibleLine(text))).toBe(visibleLine(text));
        const seen = (words: string) => withoutUnseen(words).replace(/\s/gu, '');
        expect(seen(visibleText(text))).toBe(seen(text));
      }),
      { numRuns: 1000 },
    );
  });
});

/** Form, paste, import and command line all pass here. */
it.each(Object.entries({ activity: anActivity(), pilot: aPilot(), work: aWork(), case: aCase() }))(
  'every text field of a %s is kept so',
  (kind, input) => {
    const schema = INPUT_SCHEMAS[kind as keyof typeof INPUT_SCHEMAS];
    const fields = Object.entries(schema.shape).flatMap(([name, field]) =>
      field.safeParse('安全\u200B宣讲').success ? [name] : [],
    );
    expect(fields.length).toBeGreaterThanOrEqual(7);
    const texts = Object.fromEntries(fields.map((name) => [name, '\uFEFF安全\u200B宣讲']));
    const kept = schema.parse({ ...input, ...texts }) as Record<string, unknown>;
    for (const name of fields) expect(kept[name], name).toBe('安全宣讲');
  },
);

it('the particulars of the unit are kept so', () => {
  expect(unitSchema.parse({ name: '示例\u200B镇', phone: '0571\u00AD-1' })).toMatchObject({
    name: '示例镇',
    phone: '0571-1',
  });
});
