import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type FieldId, fieldName, LIST_OF, parseListField } from '#shared/blanks/field-names.ts';
import { Refusal } from '#shared/domain/failure.ts';
import { grouped } from '#shared/domain/grouped.ts';
import { type HalfYear, periodLabel } from '#shared/domain/period.ts';
import { PUBLICITY_FORMS } from '#shared/domain/publicity-form.ts';
import { SETTINGS } from '#shared/domain/setting.ts';
import { type GatheredMaterial, type GatherFault, isSummed } from '#shared/gather/gathered.ts';
import type { FormKind } from '#shared/notice/notice.ts';
import { foldText } from '#shared/recognition/fold-text.ts';
import { readCount } from '#shared/recognition/read-count.ts';
import { PACKAGE_DATA } from '#shared/report/package-data.ts';
import type { ReadAnswer } from '../../documents/blanks/filled/read-filled.ts';
import { digestOfFile } from '../../files/durable-file.ts';
import { packageManifestSchema } from '../../submission/manifest.ts';
import type { Arrival, ArrivedFile } from './find-arrivals.ts';
import type { ReadingDesk, ReadReport, ReportFile } from './read-arrival.ts';

interface Paper {
  file: ArrivedFile;
  kind: FormKind;
  answers: ReadAnswer[];
  unit: string;
}

/**
 * Filled forms of units without this product, and packages from before there was data: number by number,
 * each marked as read from paper. Forms that lie together are told apart by the unit they name.
 */
export async function readPapers(
  arrival: Arrival,
  desk: ReadingDesk,
): Promise<{ reports: ReadReport[]; refused: string[] }> {
  const refused: string[] = [];
  const papers: Paper[] = [];
  if (!arrival.files.some(({ name }) => isOffice(name)))
    return { reports: [], refused: [noForms(arrival.files)] };
  for (const file of arrival.files.filter(({ name }) => isOffice(name))) {
    try {
      const { kind, answers } = await desk.readForm(file, null);
      if (kind === null) refused.push(`“${file.name}”没有认出是统计表、作品表还是案例表，没有收。`);
      else papers.push({ file, kind, answers, unit: answerTo(answers, 'unit.name') });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused.push(error.failure.message);
    }
  }
  const names = new Map(
    papers.flatMap(({ unit }) => (unit === '' ? [] : [[foldText(unit), unit] as const])),
  );
  const [only] = names.size === 1 ? names.values() : [];
  const listFaults = await manifestFaults(arrival);
  const units = grouped(papers, ({ unit }) => foldText(unit || (only ?? '')));
  const reports: ReadReport[] = [];
  for (const [key, own] of units) {
    const unit = names.get(key);
    if (unit === undefined) {
      for (const { file } of own)
        refused.push(`“${file.name}”没有写填报单位，不知道是哪个单位的，没有收。`);
      continue;
    }
    const others = units.size === 1 ? arrival.files.filter(({ name }) => !isOffice(name)) : [];
    reports.push(await reportOf(unit, own, { ...arrival, files: others }, desk, listFaults));
  }
  return { reports, refused };
}

function isOffice(name: string): boolean {
  return /\.(?:xlsx|docx)$/iu.test(name);
}

function noForms(files: readonly ArrivedFile[]): string {
  const names = files.slice(0, 3).map(({ name }) => `“${name}”`);
  const more = files.length > names.length ? `等${files.length}个文件` : '';
  return `${names.join('、')}${more}里没有${PACKAGE_DATA}，也没有 .xlsx、.docx 表格，没有收。`;
}

async function reportOf(
  unit: string,
  papers: readonly Paper[],
  { from, files: others }: Arrival,
  { asked }: ReadingDesk,
  listFaults: readonly string[],
): Promise<ReadReport> {
  const notes = ['数字从填好的表里读出，没有数据可以核对。'];
  const faults: GatherFault[] = listFaults.map((text) => ({ text, grave: false }));
  const period = periodTold(papers) ?? asked;
  if (!periodTold(papers)) notes.push(`表上没有写明时段，按${periodLabel(asked)}收。`);
  const { numbers, ...told } = numbersOfPapers(papers);
  notes.push(...told.notes);
  faults.push(...told.faults);
  const files: ReportFile[] = [];
  const material: GatheredMaterial[] = [];
  for (const { file, kind, answers } of papers) {
    const found = await digestOfFile(file.path);
    const abouts = kind === 'statistics' ? [] : addMaterial(material, kind, answers);
    // A list of several is nobody's own file.
    const about = abouts.length === 1 ? (abouts[0] ?? '') : '';
    files.push({ ...found, ...file, role: kind, title: file.name, about });
  }
  for (const file of others) {
    const found = await digestOfFile(file.path);
    files.push({ ...found, ...file, role: 'other', title: file.name, about: '' });
  }
  for (const [kind, field] of [
    ['work', 'works.count'],
    ['case', 'cases.count'],
  ] as const) {
    const came = material.filter((one) => one.kind === kind).length;
    const told = (numbers[field] ??= came);
    const what = kind === 'work' ? '作品' : '成果案例';
    if (told !== came)
      faults.push({
        text: `统计表上写着${what} ${told}，收到的${what}报送表有 ${came} 份。`,
        grave: false,
      });
  }
  const digest = createHash('sha256')
    .update(
      files
        .map(({ sha256 }) => sha256)
        .sort()
        .join(' '),
    )
    .digest('hex');
  const code = papers.map(({ answers }) => answerTo(answers, 'code')).find((each) => each !== '');
  return {
    from,
    digest,
    unit,
    ...period,
    version: Number(/第(\d{1,3})版/u.exec(code ?? '')?.[1] ?? 1),
    code: /^\d{4}-[12] 第\d+版 [0-9a-f]{8}/u.exec(code ?? '')?.[0] ?? '',
    source: 'paper',
    facts: null,
    numbers,
    material,
    faults,
    notes,
    files,
  };
}

function answerTo(answers: readonly ReadAnswer[], field: FieldId): string {
  return answers.find((answer) => answer.field === field && answer.doubt === null)?.text ?? '';
}

/** What a form tells of one work or case, or of each row of a list; one told twice is one. */
function addMaterial(
  material: GatheredMaterial[],
  kind: GatheredMaterial['kind'],
  answers: readonly ReadAnswer[],
): string[] {
  const title: FieldId = `${kind}.title`;
  return valuesTold(kind, answers).map((values) => {
    const same = material.find((one) => one.kind === kind && one.values[title] === values[title]);
    const about = same?.about ?? `${kind === 'work' ? 'w' : 'c'}${material.length + 1}`;
    if (!same) material.push({ kind, about, values });
    return about;
  });
}

function valuesTold(
  kind: GatheredMaterial['kind'],
  answers: readonly ReadAnswer[],
): Record<FieldId, string>[] {
  const sure = answers.filter(({ doubt }) => doubt === null);
  const rows = grouped(
    sure.flatMap(({ field, text }) => {
      const cell = parseListField(field);
      return cell?.list === LIST_OF[kind] && cell.column !== 'no' ? [{ ...cell, text }] : [];
    }),
    ({ row }) => String(row),
  );
  const listed = [...rows.values()].flatMap((cells) => {
    const told = cells.map(({ column, text }) => [`${kind}.${column}`, text] as const);
    const values: Record<FieldId, string> = Object.fromEntries(told);
    return values[`${kind}.title`] ? [values] : [];
  });
  const own = sure.filter(({ field }) => field.startsWith(`${kind}.`));
  if (listed.length > 0) return listed;
  return [Object.fromEntries(own.map(({ field, text }) => [field, text] as const))];
}

function periodTold(papers: readonly Paper[]): HalfYear | null {
  for (const { file, answers } of papers) {
    const year = answerTo(answers, 'period.year');
    const half = answerTo(answers, 'period.half');
    const texts = [answerTo(answers, 'period.text'), `${year}年${half}半年`, file.name];
    for (const text of texts) {
      const told = /(20\d{2})\s*年?度?\s*(上|下)半年/u.exec(text);
      if (told) return { year: Number(told[1]), half: told[2] === '上' ? 1 : 2 };
    }
  }
  return null;
}

interface Told {
  numbers: Record<FieldId, number>;
  notes: string[];
  faults: GatherFault[];
}

/** Two forms of one unit, as .xlsx and .docx, may both tell a number; where they differ that is a fault. */
function numbersOfPapers(papers: readonly Paper[]): Told {
  const told: Told = { numbers: {}, notes: [], faults: [] };
  for (const { file, answers } of papers.filter(({ kind }) => kind === 'statistics')) {
    const here = (where: string, field: FieldId) => `“${file.name}”${where}“${fieldName(field)}”`;
    for (const { field, where, text, doubt } of answers) {
      const counted = LISTED[field] ?? field;
      if (!isSummed(counted)) continue;
      if (doubt !== null) {
        told.notes.push(`${here(where, field)}写着“${text}”，${doubt}，没有计入。`);
        continue;
      }
      const read = counted === field ? readCount(text, 'any') : countOfList(text);
      if (read.state === 'refused') {
        const words = `${here(where, field)}写着“${text}”，${read.why}，没有计入。`;
        told.faults.push({ text: words, grave: false });
      }
      if (!('value' in read)) continue;
      if (read.state === 'guessed' && counted === field)
        told.notes.push(`${here(where, field)}写着“${text}”，按 ${read.value} 计（${read.why}）。`);
      const former = told.numbers[counted];
      if (former !== undefined && former !== read.value && counted === field) {
        const words = `${here(where, field)}写的是 ${read.value}，另一份表里是 ${former}，按 ${former} 计。`;
        told.faults.push({ text: words, grave: false });
      }
      told.numbers[counted] ??= read.value;
    }
  }
  told.faults.push(...sumFaults(told.numbers));
  return told;
}

/** Fields that name what is counted: 共3个：… or a list, or 无. */
const LISTED: Record<FieldId, FieldId | undefined> = {
  'pilots.text': 'pilots.count',
  'works.text': 'works.count',
  'cases.text': 'cases.count',
};

function countOfList(text: string) {
  const told = /共\s*(\d{1,4})\s*[个件]/u.exec(text)?.[1];
  if (told !== undefined) return { state: 'read' as const, value: Number(told) };
  if (/^\s*(?:无|没有|暂无|0)\s*[。.]?\s*$/u.test(text))
    return { state: 'read' as const, value: 0 };
  const names = text.split(/[、；;\n]/u).filter((part) => part.trim() !== '');
  return { state: 'guessed' as const, value: names.length, why: '按列出的名称数' };
}

/** Forms add up to the total, as an activity has one form; a hand may have added otherwise. */
function sumFaults(numbers: Readonly<Record<FieldId, number>>): GatherFault[] {
  const faults: GatherFault[] = [];
  for (const setting of ['total', ...SETTINGS]) {
    for (const measure of ['sessions', 'audience']) {
      const total = numbers[`m.total.${setting}.${measure}`];
      const parts = PUBLICITY_FORMS.map((form) => numbers[`m.${form}.${setting}.${measure}`]);
      if (total === undefined || parts.every((part) => part === undefined)) continue;
      const sum = parts.reduce<number>((all, part) => all + (part ?? 0), 0);
      if (sum === total) continue;
      const text = `表上“${fieldName(`m.total.${setting}.${measure}`)}”是 ${total}，各种形式相加是 ${sum}。`;
      faults.push({ text, grave: false });
    }
  }
  return faults;
}

/** A package from before there was data has a list with hashes all the same. */
async function manifestFaults({ list, files }: Arrival): Promise<string[]> {
  if (!list) return [];
  const parsed = packageManifestSchema.safeParse(parsedJson(await readFile(list.path, 'utf8')));
  if (!parsed.success) return [`“${list.name}”已损坏，没有核对文件。`];
  const faults: string[] = [];
  for (const { name, sha256 } of parsed.data.materials) {
    const file = files.find((one) => one.name.normalize('NFC') === name.normalize('NFC'));
    if (!file) faults.push(`文件“${name}”没有收到。`);
    else if ((await digestOfFile(file.path)).sha256 !== sha256)
      faults.push(`文件“${name}”被改动过，与清单里的文件指纹不符。`);
  }
  return faults;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
