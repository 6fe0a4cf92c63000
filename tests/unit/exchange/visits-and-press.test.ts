import { expect, test } from 'vitest';
import { planOfSheets, typedSheet } from '../../support/sheet-plans.ts';

test.each([
  ['网格', '第一网格', '第二网格'],
  ['片区', '东片区', '西片区'],
])('keeps apart by %s what shares its day and name', (heading, first, second) => {
  const plan = planOfSheets([
    typedSheet(
      '台账',
      [
        ['金桥社区安全宣传进家庭登记表'],
        ['日期', '宣传主题', heading, '走访户数', '宣传人数'],
        ['2025.2.18', '冬季防中毒', first, '62', '131'],
        ['', '', second, '70', '150'],
      ],
      ['A1:E1', 'A3:A4', 'B3:B4'],
    ),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { date: '2025-02-18', place: first, households: 62, audience: 131, settings: ['family'] },
    { date: '2025-02-18', place: second, households: 70, audience: 150, form: 'themed' },
  ]);
  // Nobody wrote that it was a visit but the heading of the households.
  expect(plan.rows[1]?.guesses.map(({ field }) => field)).toContain('form');
});

test('adds up the buildings of one round from door to door', () => {
  const plan = planOfSheets([
    typedSheet(
      '台账',
      [
        ['金桥社区安全宣传进家庭登记表'],
        ['走访日期', '走访主题', '楼栋', '走访户数', '宣传人数'],
        ['2025.2.18', '冬季防中毒', '3号楼', '62', '131'],
        ['', '', '5—7号楼', '70', '150'],
      ],
      ['A1:E1', 'A3:A4', 'B3:B4'],
    ),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { date: '2025-02-18', households: 132, audience: 281, settings: ['family'], form: 'themed' },
  ]);
});

test('adds up the groups of a village under one visit, and takes one that came to nothing for planned', () => {
  const plan = planOfSheets([
    typedSheet(
      '台账',
      [
        ['柳树村安全宣传进家庭登记表'],
        ['走访日期', '走访事项', '村民小组', '走访户数', '宣传人数', '备注'],
        ['2025.2.18', '冬季防中毒', '一组', '62', '131', ''],
        ['', '', '二组', '70', '150', ''],
        ['2025.3.1', '用电安全入户宣传', '三组', '', '', '大雪未成行，改4月'],
      ],
      ['A1:F1', 'A3:A4', 'B3:B4'],
    ),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { date: '2025-02-18', households: 132, audience: 281, status: 'held' },
    { date: '2025-03-01', status: 'planned' },
  ]);
});

test('reads the safety of a register of the press, and neither its notices nor its portraits', () => {
  const rows = (sort: string, genre: string) => [
    ['1', '2025.1.3', '雾天行车安全提示', '县报', '消息', '1', '交通安全'],
    ['2', '2025.2.13', '窗口延时办公的公告', '县报', genre, '1', sort],
    ['3', '2025.3.4', '女警风雪中的坚守', '县报', '人物通讯', '1', '队伍建设'],
    ['4', '2025.3.9', '老年人乘车安全', '电台', '口播', '12', '交通安全'],
    ['5', '2025.3.11', '雨天控制车速的安全提示', '县报', '消息', '1', '交通安全'],
  ];
  const head = ['编号', '刊播日期', '稿件标题', '媒体', '体裁', '条数'];
  for (const sheet of [
    typedSheet('登记簿', [['2025年刊播登记簿'], [...head, '类别'], ...rows('公告', '公告')]),
    typedSheet('登记簿', [
      ['2025年刊播登记簿'],
      head,
      ...rows('', '启事').map((row) => row.slice(0, 6)),
    ]),
  ]) {
    const plan = planOfSheets([sheet], { settings: { all: ['community'] } });
    expect(plan.refused).toEqual([]);
    expect(plan.rows.map(({ input }) => input)).toMatchObject([
      { title: '雾天行车安全提示', form: 'media', mediaItems: 1 },
      { title: '老年人乘车安全', form: 'media', mediaItems: 12 },
      { title: '雨天控制车速的安全提示' },
    ]);
  }
});

test('leaves out a card of another matter, and reads it where the clerk wants it', () => {
  const card = (title: string) => [
    ['社区活动记录卡'],
    ['活动名称', title],
    ['活动时间', '2025年5月29日', '活动地点', '社区活动室'],
    ['参加人数', '60人', '活动形式', '活动'],
  ];
  const sheet = typedSheet('记录卡', [...card('消防安全讲座'), [''], ...card('包粽子文艺联欢')]);
  const titles = (plan: { rows: readonly { input: object }[] }) =>
    plan.rows.map(({ input }) => ('title' in input ? input.title : ''));
  const plan = planOfSheets([sheet]);
  expect(titles(plan)).toEqual(['消防安全讲座']);
  expect(plan.notes).toContainEqual(
    expect.objectContaining({ part: 'otherWork', text: expect.stringContaining('包粽子') }),
  );
  const all = planOfSheets([sheet], { unseen: { otherWork: 'take' } });
  expect(all.rows).toHaveLength(2);
});

test('leaves out what the press did not take, and asks once for where the rest belongs', () => {
  const press = typedSheet('信息报送', [
    ['2025年宣传报道台账'],
    ['刊发日期', '标题', '媒体', '录用情况'],
    ['2025.3.2', '暗访曝光三处隐患', '市晚报', '录用'],
    ['2025.3.9', '开河期间请远离冰面', '公众号', '未录用'],
    ['2025.3.12', '节水护河', '电台', '已录用'],
    ['合计', '3篇', '', ''],
  ]);
  const plan = planOfSheets([press]);
  expect(plan.skipped.map(({ row }) => row)).toEqual([4, 6]);
  expect(new Set(plan.refused.map(({ asks }) => asks))).toEqual(new Set(['settings']));
  const answered = planOfSheets([press], { settings: { all: ['village'] } });
  expect(answered.rows.map(({ input }) => input)).toMatchObject([
    { title: '暗访曝光三处隐患', form: 'media' },
    { title: '节水护河', form: 'media' },
  ]);
  expect(answered.refused).toEqual([]);
});

test('leaves out what a column says is for the unit’s own people', () => {
  const plan = planOfSheets([
    typedSheet('培训', [
      ['日期', '培训名称', '类别', '对象', '人数'],
      ['2025.3.2', '公文写作培训', '内部业务', '机关干部', '40'],
      ['2025.3.9', '班组长安全宣讲', '安全宣讲', '企业班组长', '60'],
    ]),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([{ title: '班组长安全宣讲' }]);
  expect(plan.notes.find(({ part }) => part === 'otherWork')?.places).toEqual(['2:2']);
});

test('asks for the setting of a blank cell where the sheet writes the same one again', () => {
  const plan = planOfSheets([
    typedSheet('台账', [
      ['日期', '活动名称', '宣传形式', '五进场所', '受众人次'],
      ['2025.3.2', '防火宣讲', '安全宣讲', '企业', '40'],
      ['2025.3.9', '用电宣讲', '安全宣讲', '企业', '30'],
      ['2025.3.16', '交通安全宣讲', '安全宣讲', '', '50'],
    ]),
  ]);
  expect(plan.rows).toHaveLength(2);
  expect(plan.refused).toMatchObject([{ title: '交通安全宣讲', asks: 'settings' }]);
});

test('takes a day that is only provisional for one of a plan', () => {
  const plan = planOfSheets([
    typedSheet('台账', [
      ['日期', '活动名称', '宣传形式', '五进场所', '受众人次'],
      ['3月2日', '防火宣讲', '安全宣讲', '企业', '40'],
      ['7月10日（拟定）', '用电宣讲', '安全宣讲', '企业', ''],
    ]),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { status: 'held' },
    { status: 'planned', date: '2025-07-10' },
  ]);
});

test('reads a register of the press by the day of printing, and adds no sums of its months', () => {
  const plan = planOfSheets(
    [
      typedSheet('发稿登记', [
        ['区应急管理局安全宣传稿件、播出登记（2025.1—2025.6）'],
        ['见报/播出日', '题目', '发在何处', '报道条数', '状态'],
        ['2025/01/06', '冬季用火用电安全提示', '微信公众号', '1条', '已发'],
        ['2025/01/23', '节日慰问企业侧记', '区报', '', '退稿'],
        ['一月计', '', '', '1条', ''],
        ['2025/04/22', '支付宣传服务费8000元', '—', '', '财务已办'],
        ['2025/04/29', '假期安全提示滚动播放', '公交移动电视', '2条', '已播'],
        ['四五月计', '', '', '2条', ''],
      ]),
    ],
    { settings: { all: ['community'] } },
  );
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { date: '2025-01-06', form: 'media', mediaItems: 1 },
    { date: '2025-04-29', form: 'media', mediaItems: 2 },
  ]);
  expect(plan.refused).toEqual([]);
});
