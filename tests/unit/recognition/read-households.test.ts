import { describe, expect, it } from 'vitest';
import { ACTIVITY } from '#shared/domain/activity.ts';
import { readCountField } from '#shared/recognition/read-count-field.ts';
import { readHouseholds } from '#shared/recognition/read-households.ts';

const { audience, households } = ACTIVITY.fields;
const ONE = '按每户至少1人计';

describe('households told where people are counted', () => {
  it.each([
    ['120户', 120, 120, ONE],
    ['走访120户', 120, 120, `取其中“120户”；${ONE}`],
    ['入户 35户', 35, 35, `取其中“35户”；${ONE}`],
    ['约120余户', 120, 120, `约数，按写出的数计；${ONE}`],
    ['１２０户居民', 120, 120, ONE],
    ['三十户', 30, 30, ONE],
    ['120户次', 120, 120, ONE],
    ['80个家庭', 80, 80, ONE],
    ['30户+25户', 55, 55, `几个数相加；${ONE}`],
    ['1.2万户', 12_000, 12_000, `以万、亿计的数；${ONE}`],
    ['35户、80人', 35, 80, '取其中“80人”'],
    ['50户120人', 50, 120, '取其中“120人”'],
    ['走访35户，80余人', 35, 80, '取其中“80人”'],
    ['120户（含商户20户）', 120, 120, `括号里的说明没有计入；${ONE}`],
  ])('%s is %i households and %i people', (text, homes, people, why) => {
    expect(readHouseholds(text)).toMatchObject({ value: homes });
    expect(readCountField(audience, text)).toEqual({ state: 'guessed', value: people, why });
  });

  it.each([
    '120',
    '120人',
    '每户2份',
    '一户一册',
    '户均3人',
    '3户主',
    '若干户',
    '家家户户',
    '12.5户',
  ])('%s tells none', (text) => {
    expect(readHouseholds(text)).toEqual({ state: 'blank' });
    expect(readCountField(audience, text)).not.toMatchObject({
      why: expect.stringContaining(ONE) as string,
    });
  });

  it.each(['120', '120户', '120 户', '一百二十户'])('%s in 户数 is what is written', (text) => {
    expect(readCountField(households, text)).toEqual({ state: 'read', value: 120 });
  });
});
