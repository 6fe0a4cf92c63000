import { expect, test } from 'vitest';
import { readPublishedForms, scorePublished } from './published-forms.ts';

const score = (kind: string, layout: string) => {
  const [form] = readPublishedForms(`# ${kind} 表\n${layout}`);
  if (!form) throw new Error('no form');
  const { missed, wrong } = scorePublished(form);
  return { missed, wrong };
};
const NOTHING = { missed: [], wrong: [] };

test.each([
  [
    'marks within brackets part no sentence',
    '> （一）应急疏散演练（病区火灾疏散、停电停氧应急等）{m.drill.total.sessions:        }场，参加{m.drill.total.audience:        }人次；',
  ],
  [
    'what is held of something not understood takes the numbers after it with it',
    '> 组织消防技能比武{:____}场，参加{:____}人次。',
  ],
  [
    '走访企业 counts those gone to',
    '> 1.进企业：走访企业{visits.enterprise:____}家，开展活动{m.total.enterprise.sessions:____}场次。',
  ],
  [
    'people of a form, and what the press told',
    '> 组织安全宣讲{m.lecture.total.sessions:____}场次，听众{m.lecture.total.audience:____}人次；开展警示曝光{m.warning.total.sessions:____}场，受警示教育{m.warning.total.audience:____}人次；被各级媒体报道{m.total.total.mediaItems:____}条。',
  ],
  [
    'names after what was counted',
    '> 共确定“五进”试点{pilots.count:____}个，名单如下：{pilots.text:________}。\n> 报送宣传作品{works.count:____}件，名称为：{works.text:________}。',
  ],
  [
    'a time with words around each end',
    '> 报告时段：自{period.from:____年__月__日}起，至{period.to:____年__月__日}止',
  ],
  [
    'a report from day to day',
    '> 统计起止：自{period.from:____年__月__日}起，至{period.to:____年__月__日}止',
  ],
  [
    'a time without a label over the form',
    '> （{period.from:____年__月__日}至{period.to:____年__月__日}）',
  ],
  [
    'a heading said again before its room',
    '> 五、特色做法\n> 本单位的特色做法是：{practice:________}。\n> 六、下一步打算\n> 下一步，本单位打算：{plan:________}。',
  ],
  [
    'a row with a number of its own before the numbers under heads',
    '类别|走访覆盖情况|活动数（项）|受众（人次）\n进企业|走访企业{visits.enterprise:      }家|{m.total.enterprise.activities}|{m.total.enterprise.audience}\n进家庭|入户{m.total.family.households:      }户|{m.total.family.activities}|{m.total.family.audience}\n示范点建设（个）|{pilots.count}|报送作品（件）|{works.count}',
  ],
  [
    'a box before each heading of a row, and units in the rooms',
    '统计期间|{period.text:        }|填表人|{unit.contact}\n一、宣传形式|场次|参加人次|备注\n{held.forms}□ 安全宣讲（讲座、培训）|{m.lecture.total.sessions:      场}|{m.lecture.total.audience:      人次}|{}\n{held.forms}□ 应急疏散演练|{m.drill.total.sessions:      场}|{m.drill.total.audience:      人次}|{}\n合   计|{m.total.total.sessions:      场}|{m.total.total.audience:      人次}|{}',
  ],
  [
    'a box before each word that a number is asked of',
    '二、进入场所|{held.settings}□企业 {m.total.enterprise.sessions:____}场    □农村 {m.total.village.sessions:____}场    □家庭 {m.total.family.households:____}户',
  ],
  [
    'several numbers of a group that names nothing apart',
    '三、宣传载体|发放资料 {m.total.total.materials:____} 份|横幅展板 {banners:____} 条（块）|媒体报道{m.total.total.mediaItems:____}条',
  ],
  [
    'a row of labels with their rooms is of what its first cell names',
    '进企业|走访企业（家）|{visits.enterprise}|活动场次|{m.total.enterprise.sessions}|受众人次|{m.total.enterprise.audience}\n进家庭|入户（户）|{m.total.family.households}|活动场次|{m.total.family.sessions}|受众人次|{m.total.family.audience}\n进机关|覆盖单位（个）|{}|活动场次|{}|受众人次|{}',
  ],
  [
    'a group of pilots over a cell that counts and names them',
    '试点单位|{pilots.count:____}个，名称：{pilots.text:________}',
  ],
  [
    'two rooms with units of their own under a heading of other two',
    '宣传形式|活动场次及受众\n安全宣讲|{m.lecture.total.sessions:      场}{m.lecture.total.audience:      人次}\n媒体宣传|{m.media.total.sessions:____}次 {m.media.total.mediaItems:____}条',
  ],
  [
    'a paragraph of 其中 is of the setting that the one before it is of',
    '> 1.进学校：开展活动{m.total.school.sessions:____}场次。\n> 其中：应急疏散演练{m.drill.school.sessions:____}场次，参加{m.drill.school.audience:____}人次；安全宣讲{m.lecture.school.sessions:____}场次。\n> 2.开展应急演练{m.drill.total.sessions:____}场次。',
  ],
  [
    'and so are those that go on after it, or after a line that ends with it',
    '> 进企业：开展活动{m.total.enterprise.sessions:____}场次。\n> 其中：应急疏散演练{m.drill.enterprise.sessions:____}场次；\n> 安全宣讲{m.lecture.enterprise.sessions:____}场次。\n> 进农村：开展活动{m.total.village.sessions:____}场次，其中：\n> 安全宣讲{m.lecture.village.sessions:____}场次。',
  ],
  [
    'a sentence of 其中 is of what the sentence before it is of',
    '> 在学校开展活动{m.total.school.sessions:____}场次。其中：应急疏散演练{m.drill.school.sessions:____}场次。',
  ],
  [
    'a paragraph of 其中 is of the form that the words before it name',
    '> 开展安全宣讲{m.lecture.total.sessions:____}场次。\n> 其中：进企业{m.lecture.enterprise.sessions:____}场次。',
  ],
  [
    'a paragraph of 其中 after several settings, or one that is not known, is asked about',
    '> 进企业开展活动{m.total.enterprise.sessions:____}场次，进学校开展活动{m.total.school.sessions:____}场次。\n> 其中：应急疏散演练{:____}场次。\n> 进机关：开展活动{:____}场次。\n> 其中：应急疏散演练{:____}场次。',
  ],
  [
    'the time of a report that names its sender and no label',
    '> 现将我单位{period.from:____年__月__日}至{period.to:____年__月__日}安全宣传工作情况报告如下：',
  ],
  [
    'a heading of a table asks for nothing itself',
    '> 一、活动开展情况\n> \n指标|进企业\n活动场次|{m.total.enterprise.sessions}',
  ],
  [
    'boxes and numbers close to their words, in paragraphs of their own',
    '> {held.forms}□安全宣讲{m.lecture.total.sessions:____}场  □媒体宣传{m.media.total.sessions:____}次\n> 二、进入场所\n> {held.settings}□企业（{visits.enterprise:____}家） □农村（{visits.village:____}个村）',
  ],
  [
    'a number after a choice is of what was chosen on',
    '> 3. 是否开展安全宣讲：□是 □否，共{m.lecture.total.sessions:____}场。\n> 4. 是否进机关：□是 □否，共{:____}场。',
  ],
])('on a statistics form: %s', (_, layout) => {
  expect(score('statistics', layout)).toEqual(NOTHING);
});

test.each([
  [
    'a frame around the room under a heading',
    '> 一、案例背景\n{case.background}\n> 二、主要做法\n{case.practice:（可分条叙述，重点写清如何组织）}\n> 三、审核意见\n{}',
  ],
  [
    'a frame at some distance under each question',
    '> 1.案例名称：{case.title:________}\n> 2.案例属于哪个领域：{case.setting:□企业 □农村 □社区 □学校 □家庭}\n> 3.请用200字以内概括案例内容（摘要）\n>  \n{case.summary}\n> 4.请说明案例的背景\n>  \n{case.background}\n> 5.附佐证材料清单：{case.evidenceList:________}',
  ],
  [
    'a time with words around each end',
    '> 案例标题：{case.title:________}\n> 5. 实施起止时间：自{case.from:____年__月__日}起，至{case.to:____年__月__日}止',
  ],
  [
    'the time of a case by its year and month',
    '> 案例名称：{case.title:________}\n> 起止时间：{case.from:____年__月}至{case.to:____年__月}',
  ],
  [
    'drawn room under headings, guidance before it, and a phone in brackets',
    '> 一、案例名称\n> 《{case.title:          }》\n> 联系人：{case.contact:________}（手机：{case.phone:________}）\n> 二、案例概述\n> （200字以内）\n> {case.summary:________________}\n> 三、存在不足\n> {:________}',
  ],
  [
    'who sends in, by what it is',
    '> 案例名称：{case.title:________}\n> 申报学校（单位）：{unit.name:________}',
  ],
])('on a form for one case: %s', (_, layout) => {
  expect(score('case', layout)).toEqual(NOTHING);
});

test('on a form for one work labels that say little go by the first word of their group', () => {
  const layout =
    '作品名称、类型|名称：{work.title:________}  类型：{work.type:________}\n发布平台、时间|平台：{work.publishedAt:______}  时间：{work.publishedOn:______}\n四、版权承诺|<\n本单位承诺作品为原创，不侵犯他人权益，如有纠纷自行负责。{pen:        }（公章）|<';
  expect(score('work', layout)).toEqual(NOTHING);
});

test('headings down a table of one column have their room under them, each in its own cell', () => {
  const layout = [
    '> 案例名称：{case.title:____}    申报单位：{unit.name:____}',
    '（一）案例背景（为什么做）{case.background}',
    '（二）具体做法（怎么做）{case.practice}',
    '（三）取得的成效{case.results}',
    '（四）佐证材料清单{case.evidenceList}',
  ].join('\n');
  expect(score('case', layout)).toEqual(NOTHING);
});
