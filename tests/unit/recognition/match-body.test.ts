import { describe, expect, test } from 'vitest';
import { bodyMatcher } from '#shared/recognition/match-body.ts';

const ROSTER = [
  { id: 'dawang', name: '大王庄村村民委员会', otherNames: '' },
  { id: 'xiaowang', name: '小王庄村', otherNames: '' },
  { id: 'wang', name: '王庄村', otherNames: '' },
  { id: 'east', name: '东柳村委会', otherNames: '' },
  { id: 'west', name: '西柳村委会', otherNames: '' },
  { id: 'anju', name: '安居社区居委会', otherNames: '' },
  { id: 'school', name: '示例镇第一中心小学', otherNames: '一小、中心校' },
  { id: 'steel', name: '示例市宏远精密机械制造有限责任公司', otherNames: '' },
  { id: 'station', name: '综合行政执法队', otherNames: '' },
];
const matcher = bodyMatcher(ROSTER);

describe('one name', () => {
  test.each([
    ['大王庄村村民委员会', 'dawang'],
    ['大王庄村委会', 'dawang'],
    ['大王庄村民委员会', 'dawang'],
    ['示例区示例镇大王庄村', 'dawang'],
    [' 大王庄 村 ', 'dawang'],
    ['东柳村', 'east'],
    ['安居社区', 'anju'],
    ['安居社区党群服务中心', 'anju'],
    ['一小', 'school'],
    ['第一中心小学', 'school'],
    ['示例市宏远精密机械制造有限公司', 'steel'],
  ])('%s is surely one', (written, id) => {
    expect(matcher.named(written)).toEqual({ bodyId: id, sure: true, why: '' });
  });

  test.each([
    ['大王庄', 'dawang', '按简称对应'],
    ['安居', 'anju', '按简称对应'],
    ['宏远精密机械', 'steel', '只写了名称的一部分'],
    ['综和行政执法队', 'station', '有一个字不同'],
  ])('%s is taken and doubted', (written, id, why) => {
    expect(matcher.named(written)).toEqual({ bodyId: id, sure: false, why });
  });

  test.each(['', '南柳村', '中王庄村', '第二中心小学', '示例镇人民政府', '柳'])(
    '%s is none of them',
    (written) => {
      expect(matcher.named(written)).toBeNull();
    },
  );

  test('what fits two fits none', () => {
    const twins = bodyMatcher([
      { id: 'a', name: '红旗村', otherNames: '' },
      { id: 'b', name: '红旗社区', otherNames: '' },
    ]);
    expect(twins.named('红旗')).toBeNull();
    expect(twins.named('红旗村')?.bodyId).toBe('a');
  });
});

describe('names in a text', () => {
  const within = (text: string) => matcher.within(text).map(({ bodyId, sure }) => [bodyId, sure]);
  test('places that begin with a name are that body', () => {
    expect(within('大王庄村文化广场')).toEqual([['dawang', true]]);
    expect(within('示例镇小王庄村党群服务中心门前')).toEqual([['xiaowang', true]]);
  });
  test('several names are several bodies', () => {
    expect(within('大王庄村、东柳村，安居社区')).toEqual([
      ['dawang', true],
      ['east', true],
      ['anju', true],
    ]);
  });
  test('a name in the midst of words is doubted', () => {
    expect(within('防汛演练走进西柳村')).toEqual([['west', false]]);
  });
  test('a shorter name within a longer one is not meant', () => {
    expect(within('走进小王庄村')).toEqual([['xiaowang', false]]);
    expect(within('镇政府会议室')).toEqual([]);
  });
});
