import { describe, expect, test } from 'vitest';
import { fieldByName, fieldName, fixedFieldIds } from '#shared/blanks/field-names.ts';
import { formatPlace, parsePlace } from '#shared/blanks/place.ts';
import { findTags, tagText } from '#shared/blanks/tag.ts';

describe('tags', () => {
  test('every field has a Chinese name of its own that leads back to it', () => {
    const ids = [...fixedFieldIds(), 'works.12.title', 'pilots.3.chosenOn', 'cases.1.no'];
    expect(new Set(ids.map(fieldName)).size).toBe(ids.length);
    for (const id of ids) expect(fieldByName(fieldName(id)), id).toBe(id);
  });

  test.each([
    ['合计.合计.资料', 'm.total.total.materials', '资料合计'],
    ['安全宣讲.合计.场次', 'm.lecture.total.sessions', '安全宣讲场次合计'],
    ['安全宣讲.企业.人次', 'm.lecture.enterprise.audience', '安全宣讲进企业人次'],
    ['主要做法', 'case.practice', '案例经验做法'],
    ['案例2.做法', 'cases.2.practice', '案例2.经验做法'],
    ['活动3.五进领域', 'activities.3.settings', '活动3.五进场所'],
  ])('the former name %s is still understood', (former, id, name) => {
    expect(fieldByName(former)).toBe(id);
    expect(fieldName(id)).toBe(name);
  });

  test('parts and options are read back from the text', () => {
    const text = `${tagText('filledOn', 'month')}月 ${tagText('work.type', undefined, '短视频')}□短视频 {没有}`;
    expect(findTags(text)).toMatchObject([
      { field: 'filledOn', part: 'month' },
      { field: 'work.type', option: '短视频' },
      { field: null, text: '没有' },
    ]);
  });

  test('places are read back from their text', () => {
    const spots = [
      { line: 'word/document.xml#p12', from: 3, to: 9, newLine: false, part: 'year' as const },
      {
        line: 'xl/worksheets/sheet1.xml#B4',
        from: 0,
        to: 0,
        newLine: true,
        option: '进企业|（注）',
      },
    ];
    expect(parsePlace(formatPlace(spots))).toEqual(spots);
    expect(parsePlace('nonsense')).toBeNull();
  });
});
