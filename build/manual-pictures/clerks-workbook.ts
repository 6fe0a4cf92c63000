import ExcelJS from 'exceljs';

/** A ledger as clerks keep it: a title, mixed dates, words for numbers, a subtotal, three bad rows. */
export async function writeClerksWorkbook(file: string): Promise<void> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('2024年活动');
  sheet.addRow(['样例镇2024年安全宣传“五进”活动台账']);
  sheet.mergeCells('A1:H1');
  sheet.addRow(['填报：应急管理办公室']);
  sheet.addRow(['时间', '活动内容', '宣传方式', '进何处', '场次', '受众人数', '地点', '主办单位']);
  for (const row of ROWS) sheet.addRow([...row, '样例镇应急管理办公室']);
  sheet.addRow(['小计', '', '', '', 11]);
  sheet.columns.forEach((column) => {
    column.width = 18;
  });

  const pilots = book.addWorksheet('试点');
  pilots.addRow(['年度', '类型', '试点名称', '地址', '经验做法']);
  pilots.addRow([2024, '社区', '清泉社区', '清泉路12号', '楼门长每月上门讲一次用电用气安全。']);
  await book.xlsx.writeFile(file);
}

const ROWS = [
  ['2024.7.16', '防溺水进校园宣讲', '安全宣讲', '学校', 1, 420, '样例镇中心小学'],
  ['7月23日', '汛期避险明白卡入户', '发放资料', '农村、家庭', 2, '约650人', '东沟村、西沟村'],
  ['2024年8月8日', '高温作业安全提示', '媒体宣传', '企业', 1, '1,200', '镇工业园区'],
  ['20240827', '敬老院消防疏散演练', '消防演练', '社区', '1场', 86, '镇敬老院'],
  [
    '2024-9-20',
    '全国科普日应急体验',
    '体验式安全宣传教育',
    '社区、学校',
    2,
    '３００',
    '镇文化广场',
  ],
  ['9月31日', '国庆节前安全提示', '媒体宣传', '社区', 1, 900, '各社区微信群'],
  ['2024.10.15', '秋季护林防火巡回宣讲', '安全讲座', '农村', 3, '三百余人', '北山片区'],
  ['2024.11.5', '', '安全宣讲', '企业', 1, 60, '镇政府会议室'],
  ['2024.11.9', '消防宣传月主题活动', '主题宣传活动', '社区、家庭', 1, 510, '镇文化广场'],
  ['2024.11.20', '燃气事故案例警示教育', '警示曝光', '企业', 1, '若干', '镇工业园区'],
];
