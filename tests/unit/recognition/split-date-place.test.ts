import { describe, expect, it } from 'vitest';
import { splitDatePlace } from '#shared/recognition/split-date-place.ts';

describe('splitDatePlace', () => {
  it.each([
    ['5月12日 文化广场', '5月12日', '文化广场'],
    ['2024.5.12文化广场', '2024.5.12', '文化广场'],
    ['文化广场（2024年5月12日）', '2024年5月12日', '文化广场'],
    ['五月十二日在镇政府', '五月十二日', '镇政府'],
    ['5.12-5.14 体育场', '5.12-5.14', '体育场'],
    ['5月12日、13日 学校', '5月12日、13日', '学校'],
    ['时间：5月12日 地点：一中', '5月12日', '一中'],
    ['5月12日上午9点在文化广场', '5月12日上午9点', '文化广场'],
    ['2024年5月12日9:00-11:00，308会议室', '2024年5月12日9:00-11:00', '308会议室'],
    ['308会议室 5月12日', '5月12日', '308会议室'],
    ['4号楼\n5月3日', '5月3日', '4号楼'],
  ])('finds both in %j', (text, date, place) => {
    expect(splitDatePlace(text)).toEqual({ date, place });
  });

  it('leaves a date alone, and takes words without one for a place', () => {
    expect(splitDatePlace('2024-05-12')).toEqual({ date: '2024-05-12', place: '' });
    expect(splitDatePlace('文化广场')).toEqual({ date: '', place: '文化广场' });
    expect(splitDatePlace('5月中旬 广场').date).toBe('');
  });
});
