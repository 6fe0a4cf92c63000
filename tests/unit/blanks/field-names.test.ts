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
