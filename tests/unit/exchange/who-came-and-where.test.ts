import { expect, test } from 'vitest';
import { planWorkbook } from '#main/exchange/plan-import.ts';
import { toldIn } from '#shared/recognition/read-chronicle.ts';
import { planOfSheets, typedSheet } from '../../support/sheet-plans.ts';

test.each([
  ['管理人员', '作业人员'],
  ['正式员工', '外协人员'],
  ['机关人员', '一线职工'],
  ['村干部', '村民'],
])('adds up those who came, told under one heading as %s and %s', (one, other) => {
  const plan = planOfSheets([
    typedSheet(
      '推进表',
      [
        ['活动名称', '时间', '宣传形式', '五进场所', '参加人数', '', '责任部门'],
        ['', '', '', '', one, other, ''],
        ['消防疏散演练', '2025.3.5', '应急疏散演练', '企业', '8', '46', '安全部'],
        ['高处坠落警示教育', '2025.4.5', '警示曝光', '企业', '12', '151', '安全部'],
      ],
      ['E1:F1', 'A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'G1:G2'],
    ),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { audience: 54, organiser: '安全部' },
    { audience: 163 },
  ]);
});

test.each([
  ['公交安全课走进朝阳小学', 'school'],
  ['“盲区体验”进文昌社区', 'community'],
  ['乘梯安全讲座走进万家兴商场', 'enterprise'],
  ['防溺水宣讲进下河村', 'village'],
])('takes where %s went before whose ledger it is', (title, setting) => {
  const plan = planOfSheets([
    typedSheet('2026年', [
      ['江州公交集团2026年安全宣传教育台账'],
      ['日期', '活动名称', '宣传形式', '主办单位', '参加人次'],
      ['3.20', title, '安全宣讲', '客运部', '260'],
      ['3.28', '驾驶员冬季行车安全宣讲', '安全宣讲', '一公司', '312'],
    ]),
  ]);
  expect(plan.rows.map(({ input }) => 'settings' in input && input.settings)).toEqual([
    [setting],
    ['enterprise'],
  ]);
});

test.each(['乡镇村组', '镇街村居', '街道社区', '自然村'])('takes %s for the place', (heading) => {
  const plan = planOfSheets([
    typedSheet('进农村', [
      ['活动名称', '时间', heading, '宣传形式', '人次', '负责单位'],
      ['渡口安全乘船宣传', '2025.3.27', '白沙渡口', '主题宣传', '135', '港航所'],
      ['农用车安全宣传', '2025.4.18', '石桥镇大湾', '主题宣传', '88', '石桥交管站'],
    ]),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { place: '白沙渡口', organiser: '港航所' },
    { place: '石桥镇大湾', organiser: '石桥交管站' },
  ]);
});

test.each([
  ['发表情况', '校视频号，2024-11-09', '校视频号', '2024-11-09'],
  ['发布平台及时间', '江州交通广播 2024.11.9', '江州交通广播', '2024-11-09'],
  ['发布时间及平台', '2024年11月9日 公司内网', '公司内网', '2024-11-09'],
  ['刊播情况', '未发表', '', null],
])('reads where and when a work came out under %s', (heading, told, publishedAt, publishedOn) => {
  const plan = planOfSheets([
    typedSheet('学生作品', [
      ['作品名称', '作品类型', '作者', '创作时间', heading],
      ['宿舍里的隐形火种', '短视频', '钱某某', '2024-10-20', told],
      ['实验室安全闯关', 'H5', '吴某', '2024-10-22', '保卫处公众号，2024-11-15'],
    ]),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { publishedAt, publishedOn },
    { publishedAt: '保卫处公众号', publishedOn: '2024-11-15' },
  ]);
});

test.each([
  ['软管更换入户宣传', 'themed'],
  ['清明文明祭祀、森林防火劝导', 'themed'],
  ['防汛撤离提醒', 'themed'],
])('tells whether homes were visited to tell them: %s', (title, form) => {
  const plan = planOfSheets([
    typedSheet('安全宣传台账', [
      ['日期', '活动名称', '宣传形式', '进入领域', '入户（户）'],
      ['2025.4.2', title, '入户走访', '进家庭', '203'],
    ]),
  ]);
  expect(plan.rows.map(({ input }) => 'form' in input && input.form)).toEqual([form]);
});

test('takes the year of a column beside month and day for the pilots of the workbook', () => {
  const plan = planWorkbook(
    {
      file: '安全宣传台账.xlsx',
      from1904: false,
      sheets: [
        typedSheet('台账', [
          ['年', '月', '日', '活动名称', '宣传形式', '五进场所', '人数'],
          ['2025', '1', '15', '防误操作培训', '安全宣讲', '企业', '38'],
          ['2025', '2', '20', '疏散演练', '应急疏散演练', '企业', '54'],
        ]),
        typedSheet('示范点', [
          ['示范点名称', '龙潭口安全教育实训基地'],
          ['类别', '企业'],
          ['地址', '河口镇1号'],
          ['联系人', '董某'],
        ]),
      ],
    },
    { fileName: '安全宣传台账.xlsx', cutOffs: { half1: '06-20', half2: '12-10' } },
  );
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { date: '2025-01-15' },
    { date: '2025-02-20' },
    { name: '龙潭口安全教育实训基地', year: 2025 },
  ]);
});

test('reads copies beside those who came, sessions behind a name, and the works of a company as its place', () => {
  const plan = planOfSheets([
    typedSheet('工地安全宣教', [
      ['日期', '活动名称', '活动类别', '工地（项目）', '参加人数'],
      ['2025.3.4', '塔吊安全宣讲（3场）', '安全宣讲', '云栖府工地', '到场约210人；发放手册200册'],
    ]),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { sessions: 3, audience: 210, materials: 200, place: '云栖府工地', settings: ['enterprise'] },
  ]);
});

test.each([
  ['指导永利纺织厂开展灭火疏散演练，工人240人参加', '永利纺织厂'],
  ['组织星河大厦开展“高层楼宇疏散演练”，员工310人参加', '星河大厦'],
  ['组织学生参加消防演练', ''],
])('finds the place in “%s”', (story, place) => {
  expect(toldIn(story)?.place ?? '').toBe(place);
});

test('counts those who took part in a drill', () => {
  const plan = planOfSheets([
    typedSheet('演练台账', [
      ['华盛机械有限公司演练台账'],
      ['演练日期', '演练科目', '地点', '参演', '评价'],
      ['2025.3.28', '车间火灾疏散演练', '二车间', '132人', '集合偏慢'],
      ['2025.6.30', '锅炉爆炸应急演练', '锅炉房', '—', '因订单紧推迟，尚未组织'],
    ]),
  ]);
  const held = plan.rows.filter(({ input }) => 'status' in input && input.status === 'held');
  expect(held.map(({ input }) => input)).toMatchObject([{ audience: 132 }]);
});

test('takes what went out to all among lessons for a themed activity', () => {
  const plan = planOfSheets([
    typedSheet('上半年', [
      ['仁和医院职工安全教育情况'],
      ['日期', '活动', '地点', '人数'],
      ['2025-05-12', '防灾减灾日职工宣传活动', '门诊大厅', '66'],
      ['2025-05-20', '新员工消防培训', '会议室', '23'],
    ]),
  ]);
  expect(plan.rows.map(({ input }) => input)).toMatchObject([
    { form: 'themed' },
    { form: 'lecture' },
  ]);
});
