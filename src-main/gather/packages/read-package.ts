import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { fieldName } from '#shared/blanks/field-names.ts';
import { Refusal } from '#shared/domain/failure.ts';
import { MEASURES, type Measures } from '#shared/domain/measures.ts';
import { PUBLICITY_FORM_LABELS, PUBLICITY_FORMS } from '#shared/domain/publicity-form.ts';
import { SETTING_LABELS, SETTINGS } from '#shared/domain/setting.ts';
import { type CheckCode, checkCodeText, type ReportFacts } from '#shared/forms/report-facts.ts';
import { type GatherFault, materialOf, numbersOf } from '#shared/gather/gathered.ts';
import { frozenText, readFrozenFacts } from '#shared/report/frozen-facts.ts';
import { PACKAGE_DATA, type PackageFile, readPackageData } from '#shared/report/package-data.ts';
import { type Tally, tally } from '#shared/statistics/tally.ts';
import { digestOfFile } from '../../files/durable-file.ts';
import { formFaults } from './check-forms.ts';
import type { Arrival, ArrivedFile } from './find-arrivals.ts';
import type { ReadingDesk, ReadReport, ReportFile } from './read-arrival.ts';

const MOST_DATA_BYTES = 100_000_000;

/** A package with its data: code, files and forms are held against the facts, and each fault is named. */
export async function readPackage(
  { from, files }: Arrival,
  dataFile: ArrivedFile,
  desk: ReadingDesk,
): Promise<ReadReport> {
  const { text, digest } = await dataText(dataFile, from);
  const read = readPackageData(text);
  if ('unreadable' in read) throw unreadable(from, read.unreadable);
  const { data } = read;
  const frozen = readFrozenFacts(data.facts);
  if ('unreadable' in frozen) throw unreadable(from, frozen.unreadable);
  const { facts } = frozen;
  const faults = factsFaults(data.facts, data.code, facts);
  const { kept, faults: fileFaults } = await heldAgainst(files, data.files);
  faults.push(...fileFaults);
  for (const file of kept) {
    const kind = KINDS[file.role];
    if (!kind || !/\.(?:xlsx|docx)$/iu.test(file.name)) continue;
    faults.push(...(await formFaults(file, kind, facts, data.code, desk)).map(light));
  }
  return {
    from,
    digest,
    unit: facts.unit.name.trim() || '未填单位名称',
    year: facts.period.year,
    half: facts.period.half,
    version: data.code.version,
    code: checkCodeText(data.code),
    source: 'data',
    facts: data.facts,
    numbers: numbersOf(facts),
    material: materialOf(facts),
    faults,
    notes: [],
    files: kept,
  };
}

const KINDS: Record<string, 'statistics' | 'work' | 'case' | undefined> = {
  statistics: 'statistics',
  work: 'work',
  case: 'case',
};

function light(text: string): GatherFault {
  return { text, grave: false };
}

/** The code is made again from the facts, and their sums from their activities. */
function factsFaults(stored: object, code: CheckCode, facts: ReportFacts): GatherFault[] {
  const faults: GatherFault[] = [];
  const own = createHash('sha256').update(frozenText(stored), 'utf8').digest('hex').slice(0, 8);
  if (own !== code.digest) {
    const text = `校验码不符：${PACKAGE_DATA} 写的是 ${code.digest}，由其中的内容算出的是 ${own}，内容或校验码被改动过。`;
    faults.push({ text, grave: true });
  }
  const { year, half } = facts.period;
  if (code.reportNumber !== `${year}-${half}`) {
    const text = `校验码的时段是 ${code.reportNumber}，内容的时段是 ${year}-${half}。`;
    faults.push({ text, grave: true });
  }
  const odd = Object.entries(numbersOf(facts)).filter(([, value]) => !isWholeCount(value));
  if (odd.length > 0) {
    const places = odd.slice(0, 5).map(([field, value]) => `${fieldName(field)} ${value}`);
    faults.push({ text: `有的数不是零或正整数：${places.join('、')}。`, grave: true });
  }
  const counted = tally({ activities: facts.activities, pilots: [], works: [], cases: [] });
  const unlike = sumsUnlike(facts.tally, counted);
  if (unlike.length > 0) {
    const text = `统计数与逐项活动相加不符：${unlike.slice(0, 5).join('、')}${unlike.length > 5 ? `等${unlike.length}处` : ''}。`;
    faults.push({ text, grave: true });
  }
  return faults;
}

function isWholeCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function sumsUnlike(told: Tally, counted: Tally): string[] {
  const unlike: string[] = [];
  const hold = (where: string, a: Measures, b: Measures) => {
    if (MEASURES.some((measure) => a[measure] !== b[measure])) unlike.push(where);
  };
  hold('合计', told.total, counted.total);
  for (const setting of SETTINGS) {
    hold(`进${SETTING_LABELS[setting]}`, told.bySetting[setting], counted.bySetting[setting]);
  }
  for (const form of PUBLICITY_FORMS) {
    hold(PUBLICITY_FORM_LABELS[form], told.byForm[form], counted.byForm[form]);
    for (const setting of SETTINGS) {
      const where = `${PUBLICITY_FORM_LABELS[form]}进${SETTING_LABELS[setting]}`;
      hold(where, told.matrix[form][setting], counted.matrix[form][setting]);
    }
  }
  return unlike;
}

/** Each file of the list against the one that came; a file that is no longer what was listed is kept as it came. */
async function heldAgainst(
  arrived: readonly ArrivedFile[],
  listed: readonly PackageFile[],
): Promise<{ kept: ReportFile[]; faults: GatherFault[] }> {
  const faults: GatherFault[] = [];
  const kept: ReportFile[] = [];
  const byName = new Map(arrived.map((file) => [folded(file.name), file]));
  for (const missing of listed) {
    const { name, sha256, role, title, about = '' } = missing;
    const file = byName.get(folded(name));
    if (!file) {
      const text = `文件“${name}”没有收到，可能在另一封邮件里，也可能没有发。`;
      faults.push({ ...light(text), missing });
      continue;
    }
    byName.delete(folded(name));
    const found = await digestOfFile(file.path);
    if (found.sha256 !== sha256)
      faults.push(light(`文件“${name}”被改动过，与数据里的文件指纹不符。`));
    kept.push({ ...found, name, path: file.path, role, title, about });
  }
  for (const { name, path } of byName.values()) {
    faults.push(light(`多出了文件“${name}”，数据里没有它。`));
    const found = await digestOfFile(path);
    kept.push({ ...found, name, path, role: 'other', title: name, about: '' });
  }
  return { kept, faults };
}

/** Systems write the same name in more ways than one. */
function folded(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

async function dataText(
  { path }: ArrivedFile,
  from: string,
): Promise<{ text: string; digest: string }> {
  if ((await stat(path)).size > MOST_DATA_BYTES) throw unreadable(from, 'damaged');
  const bytes = await readFile(path);
  return { text: bytes.toString('utf8'), digest: createHash('sha256').update(bytes).digest('hex') };
}

function unreadable(from: string, why: 'newer' | 'damaged'): Refusal {
  return why === 'newer'
    ? new Refusal(
        'schema-newer',
        `“${from}”由更新版本的五进台账生成，当前版本读不了。请安装新版本后再收。`,
      )
    : new Refusal(
        'corrupt',
        `“${from}”的 ${PACKAGE_DATA} 已损坏或不是报送数据，没有收。请让报送单位重新发一次。`,
      );
}
