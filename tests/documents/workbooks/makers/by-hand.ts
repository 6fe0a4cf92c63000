import { strToU8, zipSync } from 'fflate';
import { a, type MadeWorkbook } from './maker.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Workbooks written as XML, the way WPS, exporting systems and old converters write it. */
export function byHand(): MadeWorkbook[] {
  return [withoutReferences(), richStrings(), formulasAndErrors(), strictAndLying()];
}

export interface Parts {
  sheets: { name: string; xml: string }[];
  strings?: string;
  styles?: string;
  workbookPr?: string;
  prefix?: string;
  namespace?: string;
  absoluteTargets?: boolean;
  /** Of all sheets: hidden, veryHidden. */
  state?: string;
}

/** A minimal package around the given parts. */
export function packWorkbook(parts: Parts): Uint8Array {
  const p = parts.prefix ? `${parts.prefix}:` : '';
  const xmlns = `xmlns${parts.prefix ? `:${parts.prefix}` : ''}="${parts.namespace ?? MAIN}" xmlns:r="${R}"`;
  const target = (name: string) => (parts.absoluteTargets ? `/xl/${name}` : name);
  const state = parts.state ? ` state="${parts.state}"` : '';
  const sheets = parts.sheets
    .map(
      ({ name }, i) => `<${p}sheet name="${name}" sheetId="${i + 1}"${state} r:id="rId${i + 1}"/>`,
    )
    .join('');
  const links = parts.sheets.map((_, i) =>
    link(`rId${i + 1}`, 'worksheet', target(`worksheets/sheet${i + 1}.xml`)),
  );
  if (parts.strings) links.push(link('rId90', 'sharedStrings', target('sharedStrings.xml')));
  if (parts.styles) links.push(link('rId91', 'styles', target('styles.xml')));
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': relations([link('rId1', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': `<${p}workbook ${xmlns}>${parts.workbookPr ?? ''}<${p}sheets>${sheets}</${p}sheets></${p}workbook>`,
    'xl/_rels/workbook.xml.rels': relations(links),
    ...(parts.strings ? { 'xl/sharedStrings.xml': parts.strings } : {}),
    ...(parts.styles ? { 'xl/styles.xml': parts.styles } : {}),
  };
  parts.sheets.forEach(({ xml }, i) => {
    files[`xl/worksheets/sheet${i + 1}.xml`] =
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${p}worksheet ${xmlns}>${xml}</${p}worksheet>`;
  });
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 2), level: 6 });
}

function link(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"/>`;
}

function relations(links: readonly string[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}</Relationships>`;
}

/** inlineStr, no r on rows and cells, prefixed elements, dates counted from 1904. */
function withoutReferences(): MadeWorkbook {
  const text = (value: string) =>
    `<x:c t="inlineStr"><x:is><x:t xml:space="preserve">${value}</x:t></x:is></x:c>`;
  const number = (value: number, style = 0) => `<x:c s="${style}"><x:v>${value}</x:v></x:c>`;
  const row = (...cells: string[]) => `<x:row>${cells.join('')}</x:row>`;
  const xml = `<x:sheetData>${[
    row(text('石桥镇安全宣传台账（2024年）')),
    row(
      text('活动日期'),
      text('活动名称'),
      text('宣传形式'),
      text('进入领域'),
      text('受众人数'),
      text('活动地点'),
    ),
    row(
      number(43962, 1),
      text('一九〇四日期'),
      text('安全宣讲'),
      text('企业'),
      number(64),
      text('三号车间'),
    ),
    row(
      text('2024.5.20'),
      text(' 前后有空格 '),
      text('媒体宣传'),
      text('社区'),
      '<x:c/>',
      text('&#32447;上'),
    ),
    row(
      text('2024.5.21'),
      text('“引号”&amp;&lt;符号&gt;'),
      text('其他'),
      text('家庭'),
      number(7),
      '<x:c/>',
    ),
  ].join('')}</x:sheetData>`;
  const styles = `<x:styleSheet xmlns:x="${MAIN}"><x:cellXfs count="2"><x:xf numFmtId="0"/><x:xf numFmtId="14"/></x:cellXfs></x:styleSheet>`;
  return {
    name: '无引用的单元格.xlsx',
    bytes: packWorkbook({
      sheets: [{ name: '台账', xml }],
      styles,
      prefix: 'x',
      workbookPr: '<x:workbookPr date1904="1"/>',
    }),
    truth: {
      activity: [
        a('2024-05-12', '一九〇四日期', 'lecture', 'enterprise', {
          audience: 64,
          place: '三号车间',
        }),
        a('2024-05-20', '前后有空格', 'media', 'community', { place: '线上' }),
        a('2024-05-21', '“引号”&<符号>', 'other', 'family', { audience: 7, place: '' }),
      ],
    },
  };
}

/** Rich text, phonetic guides, escaped control characters, WPS's date formats 31 and 58. */
function richStrings(): MadeWorkbook {
  const plain = ['日期', '名称', '宣传形式', '五进领域', '人数', '应急演练', '学校', '社区'];
  const rich = [
    '<si><r><rPr><b/></rPr><t>消防</t></r><r><t xml:space="preserve">疏散 </t></r><r><t>演练</t></r></si>',
    '<si><t>地震</t><rPh sb="0" eb="2"><t>dizhen</t></rPh><phoneticPr fontId="1"/></si>',
    '<si><t>第一行_x000D_\n第二行</t></si>',
    '<si/>',
  ];
  const strings = `<sst xmlns="${MAIN}">${plain.map((text) => `<si><t>${text}</t></si>`).join('')}${rich.join('')}</sst>`;
  const s = (ref: string, index: number) => `<c r="${ref}" t="s"><v>${index}</v></c>`;
  const n = (ref: string, value: number, style = 0) =>
    `<c r="${ref}" s="${style}"><v>${value}</v></c>`;
  const head = plain
    .slice(0, 5)
    .map((_, i) => s(`${'ABCDE'[i]}1`, i))
    .join('');
  const xml = `<sheetPr/><dimension ref="A1"/><sheetData><row r="1" spans="1:5">${head}</row>
<row r="3">${n('A3', 45420, 1)}${s('B3', 8)}${s('C3', 5)}${s('D3', 6)}${n('E3', 1180)}</row>
<row r="4">${n('A4', 45424, 2)}${s('B4', 9)}${s('C4', 5)}${s('D4', 7)}${n('E4', 95.0)}${s('F4', 11)}</row>
<row r="5">${n('A5', 45425.75, 3)}${s('B5', 10)}${s('C5', 5)}${s('D5', 7)}${n('E5', 12)}</row></sheetData>`;
  const styles = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="176" formatCode="[$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\\ h:mm;@"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="31"/><xf numFmtId="58"/><xf numFmtId="176"/></cellXfs></styleSheet>`;
  return {
    name: '富文本2024年.xlsx',
    bytes: packWorkbook({ sheets: [{ name: 'Sheet1', xml }], strings, styles }),
    truth: {
      activity: [
        a('2024-05-08', '消防疏散 演练', 'drill', 'school', { audience: 1180 }),
        a('2024-05-12', '地震', 'drill', 'community', { audience: 95 }),
        a('2024-05-13', '第一行 第二行', 'drill', 'community', { audience: 12 }),
      ],
    },
  };
}

/** Cached results of formulas, formulas without one, and error cells. */
function formulasAndErrors(): MadeWorkbook {
  const t = (ref: string, value: string) =>
    `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const rows = [
    ['A1', '日期', 'B1', '活动名称', 'C1', '形式', 'D1', '领域', 'E1', '人数', 'F1', '备注'],
  ].map((pairs) =>
    pairs.flatMap((ref, i) => (i % 2 === 0 ? [t(ref, pairs[i + 1] ?? '')] : [])).join(''),
  );
  const line = (row: number, title: string, date: string, audience: string, remark = '') =>
    `<row r="${row}">${date}${t(`B${row}`, title)}${t(`C${row}`, '安全宣讲')}${t(`D${row}`, '企业')}${audience}${remark}</row>`;
  const xml = `<sheetData><row r="1">${rows[0]}</row>
${line(2, '公式算出的人数', '<c r="A2" s="1"><f>DATE(2024,5,12)</f><v>45424</v></c>', '<c r="E2"><f>20+22</f><v>42</v></c>')}
${line(3, '公式拼出的日期', '<c r="A3" t="str"><f>"2024."&amp;"5.13"</f><v>2024.5.13</v></c>', '<c r="E3" t="str"><f>1</f><v>约50人</v></c>')}
${line(4, '引用错误的一行', '<c r="A4" s="1"><v>45426</v></c>', '<c r="E4" t="e"><f>#REF!+1</f><v>#REF!</v></c>')}
${line(5, '没有缓存值的一行', '<c r="A5" s="1"><f>A4+1</f></c>', '<c r="E5"><v>10</v></c>')}
${line(6, '是等于号开头的文字', '<c r="A6" t="d"><v>2024-05-16T00:00:00</v></c>', '<c r="E6"><v>11</v></c>', t('F6', '=1+1'))}
</sheetData>`;
  const styles = `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`;
  return {
    name: '公式与错误.xlsx',
    bytes: packWorkbook({ sheets: [{ name: '2024', xml }], styles }),
    truth: {
      activity: [
        a('2024-05-12', '公式算出的人数', 'lecture', 'enterprise', { audience: 42 }),
        a('2024-05-13', '公式拼出的日期', 'lecture', 'enterprise', { audience: 50 }),
        a('2024-05-16', '是等于号开头的文字', 'lecture', 'enterprise', {
          audience: 11,
          remarks: '=1+1',
        }),
      ],
      refused: [
        { title: '引用错误的一行', about: '人数', cell: 'E4' },
        { title: '没有缓存值的一行', about: '日期', cell: 'A5' },
      ],
    },
  };
}

/** Strict namespace, absolute targets, a dimension that lies, rows out of order. */
function strictAndLying(): MadeWorkbook {
  const t = (ref: string, value: string) =>
    `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const line = (row: number, ...values: string[]) =>
    `<row r="${row}">${values.map((value, i) => (value ? t(`${'CDEFGH'[i]}${row}`, value) : '')).join('')}</row>`;
  const xml = `<dimension ref="A1:B2"/><sheetData>
${line(2, '安全宣传五进台账')}
${line(5, '活动时间', '宣传内容', '方式', '领域', '受众面', '承办部门')}
${line(8, '2025.4.3', '后写的行', '培训', '学校', '60人', '教育办')}
${line(6, '2025.4.1', '先写的行', '宣传栏', '农村', '', '村委会')}
</sheetData>`;
  return {
    name: '行序颠倒.xlsx',
    bytes: packWorkbook({
      sheets: [{ name: '台账', xml }],
      namespace: STRICT,
      absoluteTargets: true,
    }),
    truth: {
      activity: [
        a('2025-04-01', '先写的行', 'media', 'village', { organiser: '村委会' }),
        a('2025-04-03', '后写的行', 'lecture', 'school', { audience: 60, organiser: '教育办' }),
      ],
    },
  };
}
