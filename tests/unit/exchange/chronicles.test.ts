import { expect, test } from 'vitest';
import { toldIn } from '#shared/recognition/read-chronicle.ts';
import { planOfSheets, typedSheet } from '../../support/sheet-plans.ts';

function inputsOf(...rows: string[][]) {
  return planOfSheets([typedSheet('记事', rows)]).rows.map(({ input }) => input);
}

test('reads a chronicle: a day and a sentence in each row, and leaves out what is no publicity', () => {
  const plan = planOfSheets([
    typedSheet('大事记', [
      ['柳河街道2025年大事记'],
      ['时间', '大事', '责任科室'],
      ['3月5日', '组织对辖区餐饮场所开展燃气安全检查，发现隐患12处。', '安全科'],
      ['3月11日', '在柳河社区举办居家防火知识讲座2场，居民120人参加，发放手册150本。', '宣教科'],
      ['4月2日', '召开全区安全宣传工作推进会，28个单位参会。', '办公室'],
      ['4月9日', '走进柳河小学为同学们讲解防溺水知识，师生460余人受教育。', '宣教科'],
    ]),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    {
      date: '2025-03-11',
      title: '居家防火知识讲座',
      form: 'lecture',
      settings: ['community'],
      sessions: 2,
      audience: 120,
      materials: 150,
      place: '柳河社区',
      organiser: '宣教科',
      summary: '在柳河社区举办居家防火知识讲座2场，居民120人参加，发放手册150本。',
    },
    { date: '2025-04-09', form: 'lecture', settings: ['school'], audience: 460 },
  ]);
  expect(plan.notes.find(({ part }) => part === 'otherWork')?.places).toEqual(['3:3', '5:5']);
  // Nothing of it was written in a column: the name is said to be guessed.
  expect(plan.rows[0]?.guesses).toContainEqual(
    expect.objectContaining({ cell: 'B4', field: 'title', to: '居家防火知识讲座' }),
  );
});

test('reads a weekly report of one column, what is to come planned', () => {
  const plan = planOfSheets([
    typedSheet('周报', [
      ['青石镇安全宣传周报（2025年第11期）'],
      ['一、本周开展情况'],
      ['（1）3月11日上午，镇应急办联合消防站在青石中学举办消防疏散演练，全校师生1200余人参与。'],
      [
        '（2）3月13日，深入北沟村组织开展森林防火宣讲，发放明白纸300张、宣传画80张，村民210人受益。',
      ],
      ['二、下周计划'],
      ['（1）3月18日，在青石社区开展燃气安全宣讲。'],
      ['填报人：经办人'],
    ]),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { date: '2025-03-11', form: 'drill', audience: 1200, place: '青石中学', status: 'held' },
    { date: '2025-03-13', form: 'lecture', audience: 210, materials: 380, place: '北沟村' },
    { date: '2025-03-18', title: '燃气安全宣讲', status: 'planned' },
  ]);
});

test('reads several accounts of one cell, each with its day', () => {
  const cell = [
    '1、2025年5月12日，在滨河广场社区举办防灾减灾日主题宣传活动，参与群众300人。',
    '活动还展出展板20块。',
    '2、2025年5月14日—16日，在滨河小学开展防震减灾体验活动，学生280人参加。',
  ].join('\n');
  const plan = planOfSheets([
    typedSheet('动态', [
      ['滨河镇安全宣传动态'],
      [cell],
      ['3、2025年5月20日，在滨河化工厂开展警示教育，职工95人参加。'],
    ]),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { date: '2025-05-12', form: 'themed', audience: 300, settings: ['community'] },
    { date: '2025-05-14', endDate: '2025-05-16', form: 'immersive', audience: 280 },
    { date: '2025-05-20', form: 'warning', audience: 95, settings: ['enterprise'] },
  ]);
});

test('counts nothing that was called off, put off or only announced', () => {
  const plan = planOfSheets([
    typedSheet('纪要', [
      ['2025年安全宣传记事'],
      ['5月6日', '在东村开展防汛宣讲，村民80人参加。'],
      ['5月8日', '原定在文化广场举办的安全咨询因雨取消。'],
      ['5月9日', '西村消防演练因故延期至下月。'],
      ['5月12日', '接上级通知，拟于5月20日在镇中心广场举办主题宣传活动，预计500人参加。'],
      ['5月13日', '参加区里组织的宣讲员培训。'],
    ]),
  ]);
  const held = plan.rows.filter(({ input }) => 'status' in input && input.status === 'held');
  expect(held.map(({ row }) => row)).toEqual([2]);
  const told = [
    ...plan.skipped.map(({ row }) => row),
    ...plan.refused.map(({ row }) => row),
    ...plan.rows.map(({ row }) => row),
    ...plan.notes.flatMap(({ part, places }) => (part === 'otherWork' ? places : [])),
  ];
  expect(told.map(String).sort()).toEqual(['2', '3', '4', '5', '6:6']);
});

test('reads no notice, plan or list of purchases as an account of work', () => {
  for (const title of ['安全生产月活动方案', '2025年宣传工作安排', '关于开展咨询日的通知'])
    expect(() =>
      inputsOf(
        [title],
        ['1.6月3日，在东村开展防汛宣讲，参加村民80人。'],
        ['2.6月5日，在西村开展防汛宣讲，参加村民70人。'],
      ),
    ).toThrow('没有找到台账的表头');
  expect(() =>
    inputsOf(
      ['2025年采购记录'],
      ['1.6月3日，购买灭火器20具，单价80元。'],
      ['2.6月5日，购买安全帽50顶，单价30元。'],
    ),
  ).toThrow('没有找到台账的表头');
});

test.each([
  ['在望山社区开展电梯安全宣讲1场，居民参加', '电梯安全宣讲'],
  ['联合学校组织师生开展防震演练', '防震演练'],
  ['组织职工观看警示教育片', '职工观看警示教育片'],
  ['举办为期三天的消防体验活动', '消防体验活动'],
  ['检查企业12家，并开展安全宣讲', '安全宣讲'],
  ['召开安全宣传工作会议', null],
  ['组织开展节前安全检查', null],
  ['上报安全宣传信息3条', null],
  ['出席区演练观摩会', null],
  ['印发《安全宣传方案》', null],
])('finds in “%s” the activity %s', (story, title) => {
  expect(toldIn(story)?.title ?? null).toBe(title);
});

test('takes the running number beside a chronicle for no day', () => {
  const plan = planOfSheets([
    typedSheet('大事记', [
      ['青山公司安全文化大事记'],
      ['序号', '时间', '事件', '参加人数'],
      ['1', '2025年1月10日', '在培训室开展班组长冬季防火安全培训', '60'],
      ['2', '2025年2月20日', '在一号车间开展火灾疏散演练，用时3分钟', '130'],
    ]),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { date: '2025-01-10', audience: 60, title: '班组长冬季防火安全培训' },
    { date: '2025-02-20', audience: 130, form: 'drill' },
  ]);
});

test('takes the year that stands above the first entry', () => {
  const plan = planOfSheets([
    typedSheet('大事记', [
      ['安全宣传大事记'],
      ['2023年'],
      ['11月9日：在柳村小学举办消防日宣传活动，师生220人参加。'],
      ['2024年'],
      ['3月5日：在柳村开展防火宣讲，村民45人参加。'],
    ]),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { date: '2023-11-09' },
    { date: '2024-03-05' },
  ]);
});

test.each([
  ['在柳村开展防火宣讲，村民四十余人参加，发放资料两百份', 40, 200, 1],
  ['在机械厂举办两场安全讲座，一百三十名职工聆听', 130, 0, 2],
  ['在柳村开展防火宣讲，村民40人、学生12人参加', 52, 0, 1],
  ['在机械厂开展疏散演练，公司领导3人带队，职工130人参加', 130, 0, 1],
])('counts in “%s” those who came', (sentence, audience, materials, sessions) => {
  const plan = planOfSheets([
    typedSheet('动态', [
      ['2025年工作动态'],
      [`3月5日，${sentence}。`],
      ['3月9日，在杨村开展防火宣讲，村民33人参加。'],
    ]),
  ]);
  expect(plan.rows[0]?.input).toMatchObject({ audience, materials, sessions });
});

test('says so where a sentence tells of people in several ways', () => {
  const plan = planOfSheets([
    typedSheet('动态', [
      ['2025年工作动态'],
      ['3月5日，在柳村开展防火宣讲，上午来了村民40人，下午又来了52人。'],
      ['3月9日，在杨村开展防火宣讲，村民33人参加。'],
    ]),
  ]);
  expect(plan.rows[0]?.input).toMatchObject({ audience: 0 });
  expect(plan.rows[0]?.guesses).toContainEqual(
    expect.objectContaining({ cell: 'A2', field: 'audience', to: '0' }),
  );
});

test('counts once what a ledger lists and a chronicle of the same workbook tells', () => {
  const plan = planOfSheets([
    typedSheet('台账', [
      ['日期', '活动名称', '宣传形式', '五进场所', '人数'],
      ['2025.3.5', '柳村森林防火宣讲', '安全宣讲', '农村', '45'],
      ['2025.3.9', '消防演练', '应急疏散演练', '企业', '130'],
    ]),
    typedSheet('大事记', [
      ['2025年大事记'],
      ['3月5日，在柳村开展防火宣讲，村民45人参加。'],
      ['3月9日，在机械厂开展疏散逃生演练，职工130人参加。'],
      ['3月12日，在柳村小学开展防震演练，师生220人参加。'],
    ]),
  ]);
  expect(plan.rows.map(({ sheet, row }) => `${sheet} ${row}`)).toEqual([
    '台账 2',
    '台账 3',
    '大事记 4',
  ]);
  expect(plan.skipped).toMatchObject([
    { sheet: '大事记', row: 2, why: '已在其他工作表的台账中' },
    { sheet: '大事记', row: 3 },
  ]);
});

test.each(['下月工作', '下周计划', '二、下一步安排'])('counts nothing below %s', (heading) => {
  const plan = planOfSheets([
    typedSheet('工作', [
      [heading],
      ['4月5日，在柳村开展防火宣讲。'],
      ['4月9日，在机械厂开展消防演练。'],
    ]),
  ]);
  expect(plan.rows.map(({ input }) => 'status' in input && input.status)).toEqual([
    'planned',
    'planned',
  ]);
});

test('reads no log of inspections, and no reports of what others did', () => {
  expect(() =>
    inputsOf(
      ['隐患排查记录'],
      ['3月5日，检查机械厂，对负责人进行安全教育。'],
      ['3月9日，检查加油站，发放整改通知1份。'],
    ),
  ).toThrow('没有找到台账的表头');
  const plan = planOfSheets([
    typedSheet('动态', [
      ['2025年动态'],
      ['3月5日，县融媒体刊发我镇安全宣传进农村报道。'],
      ['3月9日，观摩区消防演练。'],
      ['3月10日，组织干部赴邻县学习安全宣传经验。'],
      ['3月12日，在柳村小学开展防震演练，师生220人参加。'],
    ]),
  ]);
  expect(plan.rows.map(({ row }) => row)).toEqual([5]);
  expect(plan.notes.find(({ part }) => part === 'otherWork')?.places).toEqual(['2:4']);
});

test('takes meetings of villagers, lessons and loudspeakers on safety, in Chinese figures', () => {
  const plan = planOfSheets([
    typedSheet('大事记', [
      ['柳村2025年大事记'],
      ['二月四日，在村部召开防火村民大会，到会村民一百二十余人。'],
      ['三月六日，召开征地村民大会，到会村民八十人。'],
      ['四月三日，大喇叭播放清明防火通知，早中晚各一次。'],
      ['七月二日，防溺水讲课，学生四十二人听课，发小册子五十本。'],
    ]),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { title: '防火村民大会', form: 'lecture', audience: 120, place: '村部' },
    { title: '大喇叭播放清明防火通知', form: 'media' },
    { title: '防溺水讲课', form: 'lecture', audience: 42, materials: 50 },
  ]);
  expect(plan.notes.find(({ part }) => part === 'otherWork')?.places).toEqual(['3:3']);
});
