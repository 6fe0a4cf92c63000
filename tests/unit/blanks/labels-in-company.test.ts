import { expect, test } from 'vitest';
import { listColumns } from '#shared/blanks/list-columns.ts';
import { labelMatcher } from '#shared/blanks/match-label.ts';

test('a list of cases asks where by 场所, unless another heading asks it better', () => {
  expect(listColumns('cases', ['序号', '案例标题', '场所', '形式'])).toEqual([
    'no',
    'title',
    'setting',
    'form',
  ]);
  expect(listColumns('cases', ['案例标题', '所属领域', '场所'])).toEqual([
    'title',
    'setting',
    null,
  ]);
});

test('a list of works asks for either link in one', () => {
  expect(listColumns('works', ['作品名称', '网盘/网页链接'])).toEqual(['title', 'link']);
});

test.each(['学院（部门）名称', '医院（部门）名称', '街道（部门）名称', '系统（部门）名称'])(
  '%s on a cover is the unit that fills in',
  (label) => {
    expect(labelMatcher('statistics')(label)).toMatchObject({ field: 'unit.name' });
  },
);

test('a body without a name, or one that is counted, is no unit that fills in', () => {
  expect(labelMatcher('statistics')('医院（部门）')).toEqual({ type: 'unknown' });
  expect(labelMatcher('statistics')('医院（个）')).toEqual({ type: 'unknown' });
});

test.each(['累计播放/阅读量', '累计阅读/播放量', '浏览/播放量', '播放/点击量'])(
  '%s is how many a work reached',
  (label) => {
    expect(labelMatcher('work')(label)).toMatchObject({ field: 'work.reach', confidence: 0.98 });
  },
);
