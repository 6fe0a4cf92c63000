import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileBase, formFileBase, MAX_BYTES, paperFileBase } from '#shared/forms/file-name.ts';
import { typicalFacts } from '../../support/report-facts-sample.ts';

test('names the statistics table by unit and period', () => {
  expect(formFileBase(typicalFacts(), 'statistics')).toBe(
    '附件2_统计表_蓟州区示例镇人民政府_2024年下半年',
  );
});

test('names works and cases by their titles', () => {
  expect(formFileBase(typicalFacts(), 'work', '三分钟')).toBe(
    '附件3_作品_三分钟_蓟州区示例镇人民政府',
  );
  expect(formFileBase(typicalFacts(), 'case', '敲门/行动')).toBe(
    '附件4_案例_敲门-行动_蓟州区示例镇人民政府',
  );
});

test('a unit with a short name is told by it in file names', () => {
  const facts = typicalFacts();
  const named = { ...facts, unit: { ...facts.unit, shortName: '示例镇' } };
  expect(formFileBase(named, 'statistics')).toBe('附件2_统计表_示例镇_2024年下半年');
  expect(formFileBase(named, 'case', '敲门行动')).toBe('附件4_案例_敲门行动_示例镇');
  expect(paperFileBase('报送函', named)).toBe('报送函_示例镇_2024年下半年');
});

describe('a file name', () => {
  test.each([
    [['../../etc/passwd'], 'etc-passwd'],
    [['C:\\Windows\\system32'], 'C-Windows-system32'],
    [['CON'], '_CON'],
    [['com1.docx'], '_com1.docx'],
    [['LPT¹'], '_LPT¹'],
    [['a\u202etxt.exe'], 'atxt.exe'],
    [['  名 \n 称. '], '名 称'],
    [['', '...'], '未命名'],
    [['问？<号>*?'], '问？-号'],
  ])('%j becomes %s', (parts, name) => {
    expect(fileBase(parts)).toBe(name);
  });

  test('is shortened in its longest part, never inside a character, and keeps the period', () => {
    const name = fileBase(['附件2', '统计表', '𰻝'.repeat(100), '2024年上半年']);
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(MAX_BYTES);
    expect(name).toMatch(/^附件2_统计表_𰻝+…𰻝+_2024年上半年$/u);
  });

  test('gives the unit up first, then the middle of a title, never its end', () => {
    const facts = typicalFacts();
    const title = `${'以居民楼道充电引发的火灾为例的安全宣传'.repeat(2)}第12集`;
    const long = formFileBase(facts, 'work', title);
    expect(long).toMatch(new RegExp(`^附件3_作品_${title}(_蓟州区示例镇.*)?$`, 'u'));
    const longer = formFileBase(facts, 'work', title.repeat(3));
    expect(longer).toMatch(/^附件3_作品_以居民楼道.+….+第12集$/u);
    expect(longer).not.toContain('示例镇');
  });

  test('is safe whatever the clerk typed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 300 }), { maxLength: 4 }),
        (parts) => {
          const name = fileBase(parts);
          expect(name).not.toMatch(/[<>:"/\\|?*]|^\.|[. ]$|^$/);
          expect([...name].every((char) => (char.codePointAt(0) ?? 0) >= 0x20)).toBe(true);
          expect(name).not.toMatch(/\p{Surrogate}/u);
          expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(MAX_BYTES + 1);
        },
      ),
    );
  });
});
