import { expect, test } from 'vitest';
import { planOfSheets, typedSheet } from '../../support/sheet-plans.ts';

/** Of these twelve tables, made with their truths before the first run, three were read rightly then. */
interface Sideways {
  name: string;
  rows: string[][];
  merges?: string[];
  held: Record<string, unknown>[];
}

const TABLES: Sideways[] = [
  {
    name: 'quarters one below the other, the activities numbered through',
    rows: [
      ['县医院2025年安全宣传活动（横排）'],
      ['一季度', '活动1', '活动2', '活动3'],
      ['活动主题', '氧气瓶安全培训', '住院楼疏散演练', '试剂管理讲座'],
      ['开展日期', '2025-01-14', '2025-02-26', '2025-03-18'],
      ['地点', '住院部会议室', '住院楼5层', '检验科'],
      ['组织科室', '设备科', '保卫科', '检验科'],
      ['参加人数', '46人', '83人', ''],
      ['备注', '', '', '授课人出差，取消'],
      [],
      ['二季度', '活动4', '活动5', '活动6', '活动7'],
      ['活动主题', '急救课进丽景社区', '安全用电培训', '走进二中讲急救', '电梯困人演练'],
      ['开展日期', '2025-04-12', '2025-05-13', '2025-05-20', '6月27日'],
      ['地点', '丽景社区广场', '后勤楼', '第二中学', '外科楼'],
      ['组织科室', '急诊科', '后勤科', '急诊科', '后勤科'],
      ['参加人数', '320人', '58人', '540人', '24人'],
      ['备注', '', '分2场', '', ''],
      [],
      ['合计：一季度129人次，二季度942人次'],
    ],
    held: [
      { title: '氧气瓶安全培训', date: '2025-01-14', audience: 46, organiser: '设备科' },
      { title: '住院楼疏散演练', date: '2025-02-26', audience: 83, form: 'drill' },
      { title: '急救课进丽景社区', date: '2025-04-12', audience: 320, settings: ['community'] },
      { title: '安全用电培训', date: '2025-05-13', audience: 58, sessions: 2 },
      { title: '走进二中讲急救', date: '2025-05-20', audience: 540, settings: ['school'] },
      { title: '电梯困人演练', date: '2025-06-27', audience: 24, place: '外科楼' },
    ],
  },
  {
    name: 'labels in the second column, what they belong to merged before them',
    rows: [
      ['柳河镇2025年安全宣传进农村活动情况表'],
      ['类别', '项目', '第一次', '第二次', '第三次'],
      ['基本情况', '活动名称', '森林防火宣讲', '防溺水宣传', '地震疏散演练'],
      ['', '活动时间', '2025.3.5', '2025.6.12', '2025.9.18'],
      ['', '活动地点', '柳村文化礼堂', '东港村', '柳村广场'],
      ['参与情况', '参加人数', '62', '118', '205'],
      ['', '发放资料（份）', '60', '200', ''],
    ],
    merges: ['A1:E1', 'A3:A5', 'A6:A7'],
    held: [
      { title: '森林防火宣讲', date: '2025-03-05', audience: 62, materials: 60, form: 'lecture' },
      { title: '防溺水宣传', date: '2025-06-12', audience: 118, materials: 200, place: '东港村' },
      { title: '地震疏散演练', date: '2025-09-18', audience: 205, form: 'drill' },
    ],
  },
  {
    name: 'months as heads, the days below them',
    rows: [
      ['2025年上半年安全教育活动安排落实表（第三小学）'],
      ['月份', '2月', '3月', '4月'],
      ['主题', '开学安全第一课', '地震疏散演练', '防溺水教育'],
      ['日期', '17日', '28日', '15日'],
      ['地点', '操场', '教学楼', '阶梯教室'],
      ['参加人数', '860', '855', '430'],
    ],
    held: [
      { title: '开学安全第一课', date: '2025-02-17', audience: 860, settings: ['school'] },
      { title: '地震疏散演练', date: '2025-03-28', audience: 855, form: 'drill' },
      { title: '防溺水教育', date: '2025-04-15', audience: 430, place: '阶梯教室' },
    ],
  },
  {
    name: 'four activities to the page, labels again on each page',
    rows: [
      ['机械厂安全活动记录（一）'],
      ['活动名称', '班组安全课', '叉车警示教育', '消防演练', '用电培训'],
      ['时间', '1.8', '1.22', '2.19', '3.4'],
      ['地点', '一车间', '会议室', '厂区', '二车间'],
      ['参加人数', '35', '48', '160', '41'],
      ['主讲人', '甲工', '乙工', '丙工', '甲工'],
      [],
      ['机械厂安全活动记录（二）'],
      ['活动名称', '高处作业培训', '安全生产月咨询日', '有限空间演练', '防暑降温讲座'],
      ['时间', '4.16', '6.16', '6.24', '7.9'],
      ['地点', '会议室', '厂门口', '污水站', '食堂'],
      ['参加人数', '52', '210', '27', '88'],
      ['主讲人', '乙工', '', '丙工', '厂医'],
    ],
    merges: ['A1:E1', 'A8:E8'],
    held: [
      { title: '班组安全课', date: '2025-01-08', audience: 35 },
      { title: '叉车警示教育', date: '2025-01-22', audience: 48, form: 'warning' },
      { title: '消防演练', date: '2025-02-19', audience: 160, form: 'drill' },
      { title: '用电培训', date: '2025-03-04', audience: 41, place: '二车间' },
      { title: '高处作业培训', date: '2025-04-16', audience: 52 },
      { title: '安全生产月咨询日', date: '2025-06-16', audience: 210, form: 'themed' },
      { title: '有限空间演练', date: '2025-06-24', audience: 27 },
      { title: '防暑降温讲座', date: '2025-07-09', audience: 88, place: '食堂' },
    ],
  },
  {
    name: 'labels merged over two columns',
    rows: [
      ['社区安全宣传活动统计（2025年）'],
      ['项目', '', '活动一', '活动二', '活动三'],
      ['活动名称', '', '燃气安全宣讲', '楼道消防演练', '安全宣传咨询日'],
      ['活动日期', '', '2025年3月12日', '2025年4月20日', '2025年6月16日'],
      ['活动地点', '', '居委会', '3号楼', '小区广场'],
      ['组织单位', '', '居委会', '消防站', '街道安监办'],
      ['参加人数', '', '56人', '72人', '300余人'],
    ],
    merges: ['A1:E1', 'A2:B2', 'A3:B3', 'A4:B4', 'A5:B5', 'A6:B6', 'A7:B7'],
    held: [
      { title: '燃气安全宣讲', date: '2025-03-12', audience: 56, organiser: '居委会' },
      { title: '楼道消防演练', date: '2025-04-20', audience: 72, form: 'drill' },
      { title: '安全宣传咨询日', date: '2025-06-16', audience: 300, settings: ['community'] },
    ],
  },
  {
    name: 'what is the same for all merged over all',
    rows: [
      ['银行网点2025年安全宣传'],
      ['', '1', '2', '3'],
      ['活动名称', '反诈与消防宣讲', '网点防抢演练', '金融安全进集市'],
      ['举办时间', '2025年3月3日', '2025年5月7日', '2025年9月10日'],
      ['主办单位', '城关支行', '', ''],
      ['地点', '城关小学', '营业厅', '城关集市'],
      ['参加人数', '120', '15', '260'],
    ],
    merges: ['A1:D1', 'B5:D5'],
    held: [
      { title: '反诈与消防宣讲', date: '2025-03-03', organiser: '城关支行', audience: 120 },
      { title: '网点防抢演练', date: '2025-05-07', organiser: '城关支行', audience: 15 },
      { title: '金融安全进集市', date: '2025-09-10', organiser: '城关支行', audience: 260 },
    ],
  },
  {
    name: 'a sum at the end, a plan and an empty column before it',
    rows: [
      ['开发区2025年安全生产月活动'],
      ['序号', '1', '2', '3', '4', '合计'],
      ['活动名称', '现场咨询日', '危化品泄漏演练', '知识讲座', '', ''],
      ['活动时间', '6月16日', '6月20日', '6月28日', '', ''],
      ['活动地点', '人民广场', '化工厂', '管委会', '', ''],
      ['参加人数', '350', '90', '', '', '440'],
      ['发放资料', '800', '', '', '', '800'],
      ['完成情况', '已完成', '已完成', '未开展', '', ''],
    ],
    held: [
      { title: '现场咨询日', date: '2025-06-16', audience: 350, materials: 800 },
      { title: '危化品泄漏演练', date: '2025-06-20', audience: 90, form: 'drill' },
    ],
  },
  {
    name: 'two levels of labels, of which the first is merged down',
    rows: [
      ['燃气公司2025年安全宣传台账'],
      ['活动名称', '', '安全用气进社区', '餐饮用气培训', '学校燃气课'],
      ['活动时间', '', '2025-03-15', '2025-04-22', '2025-05-19'],
      ['活动地点', '', '阳光社区', '美食街管理处', '第一中学'],
      ['宣传效果', '参加人数', '130', '46', '220'],
      ['', '发放资料', '260', '46', ''],
      ['', '入户数', '85', '', ''],
    ],
    merges: ['A1:E1', 'A2:B2', 'A3:B3', 'A4:B4', 'A5:A7'],
    held: [
      {
        title: '安全用气进社区',
        date: '2025-03-15',
        audience: 130,
        materials: 260,
        households: 85,
      },
      { title: '餐饮用气培训', date: '2025-04-22', audience: 46, materials: 46 },
      { title: '学校燃气课', date: '2025-05-19', audience: 220, settings: ['school'] },
    ],
  },
  {
    name: 'days as heads, without a word over them',
    rows: [
      ['林场2025年森林防火宣传'],
      ['', '2025年2月10日', '2025年3月28日', '2025年4月3日'],
      ['活动内容', '护林员防火培训', '防火演练', '清明文明祭扫宣传'],
      ['活动地点', '场部', '二分场', '南山公墓'],
      ['参加人数', '38人', '65人', '150人'],
      ['发放资料', '40份', '', '300份'],
    ],
    held: [
      { title: '护林员防火培训', date: '2025-02-10', audience: 38, materials: 40 },
      { title: '防火演练', date: '2025-03-28', audience: 65, form: 'drill' },
      { title: '清明文明祭扫宣传', date: '2025-04-03', audience: 150, materials: 300 },
    ],
  },
  {
    name: 'blocks of two activities each',
    rows: [
      ['志愿服务队安全宣传记录（2025年）'],
      ['期数', '第1期', '第2期'],
      ['活动主题', '防诈防火敬老宣讲', '应急包体验'],
      ['活动时间', '2025/3/9', '2025/4/13'],
      ['服务地点', '敬老院', '和平社区'],
      ['服务人数', '45', '120'],
      ['期数', '第3期', '第4期'],
      ['活动主题', '溺水警示片放映', '校园消防演练'],
      ['活动时间', '2025/6/8', '2025/9/21'],
      ['服务地点', '东湖村', '第五小学'],
      ['服务人数', '98', '640'],
    ],
    held: [
      { title: '防诈防火敬老宣讲', date: '2025-03-09' },
      { title: '应急包体验', date: '2025-04-13', settings: ['community'], form: 'immersive' },
      { title: '溺水警示片放映', date: '2025-06-08', settings: ['village'], form: 'warning' },
      { title: '校园消防演练', date: '2025-09-21', settings: ['school'], form: 'drill' },
    ],
  },
  {
    name: 'settings as heads over their activities',
    rows: [
      ['石桥乡2025年安全宣传“五进”活动'],
      ['五进场所', '进企业', '进农村', '进社区', '进学校', '进家庭'],
      ['活动名称', '砖厂安全宣讲', '赶集日宣传', '消防演练', '安全开学课', '入户宣传用电'],
      ['活动时间', '3月6日', '4月8日', '5月12日', '9月1日', '11月9日'],
      ['参加人数', '40', '300', '85', '520', '60'],
    ],
    held: [
      { title: '砖厂安全宣讲', date: '2025-03-06', settings: ['enterprise'], audience: 40 },
      { title: '赶集日宣传', date: '2025-04-08', settings: ['village'], audience: 300 },
      { title: '消防演练', date: '2025-05-12', settings: ['community'], audience: 85 },
      { title: '安全开学课', date: '2025-09-01', settings: ['school'], audience: 520 },
      { title: '入户宣传用电', date: '2025-11-09', settings: ['family'], audience: 60 },
    ],
  },
  {
    name: 'notes and a signature below the columns',
    rows: [
      ['水厂安全宣传活动一览', '', '', '填报日期：2025年7月1日'],
      ['活动序号', '①', '②', '③'],
      ['名称', '世界水日宣传', '氯气泄漏演练', '防溺水进村宣讲'],
      ['时间', '2025.3.22', '2025.5.30', '2025.6.18'],
      ['地点', '中心广场', '净水车间', '河湾村'],
      ['人数', '400', '32', '75'],
      ['', '', '', ''],
      ['备注：③因下雨没搞'],
      ['填表人：小李', '', '审核人：老王'],
    ],
    held: [
      { title: '世界水日宣传', date: '2025-03-22', audience: 400 },
      { title: '氯气泄漏演练', date: '2025-05-30', audience: 32, form: 'drill' },
    ],
  },
];

test.each(TABLES)('reads activities in columns: $name', ({ rows, merges = [], held }) => {
  const plan = planOfSheets(
    [typedSheet('活动', rows, merges)],
    { settings: { all: ['enterprise'] } },
    '安全宣传2025.xlsx',
  );
  const read = plan.rows.filter(({ input }) => 'status' in input && input.status === 'held');
  expect(read.map(({ input }) => input)).toMatchObject(held);
});
