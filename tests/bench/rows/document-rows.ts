import { mkdir, open, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import Docxtemplater from 'docxtemplater';
import ExcelJS from 'exceljs';
import PizZip from 'pizzip';
import { fillTags, readyForm } from '#main/documents/blanks/fill-blank.ts';
import { openForm } from '#main/documents/blanks/open-form.ts';
import { type FieldValues, fieldValues } from '#shared/blanks/field-values.ts';
import { findTags } from '#shared/blanks/tag.ts';
import { type CorpusBlank, readCorpus } from '../../documents/blanks/corpus.ts';
import { richFacts } from '../../documents/blanks/rich-facts.ts';
import { openBench } from '../running/bench-place.ts';
import type { Row } from '../running/row.ts';

/** Documents are the same whatever the ledger holds: of the sample's half and of the blanks of our own. */
export const DOCUMENT_ROWS: readonly Row[] = [
  fillRow('fill-word', '.docx', 'docxtemplater', '5x', renderWord),
  fillRow('fill-excel', '.xlsx', 'exceljs', '3.3x', renderExcel),
  {
    id: 'package',
    what: 'package of a half',
    against: 'docxtemplater, exceljs, same flushes',
    before: '2.3x',
    target: '1x',
    quickLaps: 1,
    greatestOnly: true,
    async open(place) {
      const { call, close } = await openBench(path.join(place.scratch, 'sample'));
      await call('ledger.sample', {});
      let turn = 0;
      const pack = async () => {
        const outDir = path.join(place.scratch, `packed-${(turn += 1)}`);
        await mkdir(outDir);
        await call('report.pack', { year: 2024, half: 1, outDir, draft: true });
        return outDir;
      };
      const packed = await contentOf(await pack());
      return {
        ours: pack,
        floor: () => writeAnew(packed, path.join(place.scratch, `plain-${(turn += 1)}`)),
        close,
      };
    },
  },
];

/** All blanks of a sort, ready with their tags, opened, filled and written. */
function fillRow(
  id: string,
  ending: string,
  against: string,
  before: string,
  render: (form: Uint8Array, values: FieldValues) => unknown,
): Row {
  return {
    id,
    what: `blanks filled, ${ending}`,
    against,
    before,
    target: '1.5x',
    quickLaps: 1,
    greatestOnly: true,
    async open() {
      const facts = richFacts();
      const forms: (CorpusBlank & { values: FieldValues })[] = [];
      for (const blank of readCorpus().filter(({ name }) => name.endsWith(ending))) {
        const form = openForm(blank.bytes, blank.name);
        readyForm(form, blank.truth.kind, { synonyms: {} });
        const values = fieldValues(blank.truth.kind, facts);
        const ready = { ...blank, bytes: form.bytes(), values };
        if (await isRead(() => render(ready.bytes, values))) forms.push(ready);
      }
      return {
        ours: () => {
          for (const { bytes, name, values } of forms) fillTags(openForm(bytes, name), values);
        },
        floor: async () => {
          for (const { bytes, values } of forms) await render(bytes, values);
        },
        close: () => {},
      };
    },
  };
}

/** One blank is not read by exceljs, and is left out on both sides. */
async function isRead(work: () => unknown): Promise<boolean> {
  try {
    await work();
    return true;
  } catch {
    return false;
  }
}

function renderWord(form: Uint8Array, values: FieldValues): Uint8Array {
  const written = new Docxtemplater(new PizZip(form), {
    parser: (tag) => ({ get: () => valueOf(`{${tag}}`, values) }),
  });
  written.render({});
  return written.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
}

async function renderExcel(form: Uint8Array, values: FieldValues): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(form).buffer);
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (typeof cell.value !== 'string' || !cell.value.includes('{')) return;
        cell.value = cell.value.replace(/\{[^{}]+\}/gu, (tag) => valueOf(tag, values));
      }),
    );
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function valueOf(tag: string, values: FieldValues): string {
  const [found] = findTags(tag);
  return String((found?.field && values.get(found.field)) ?? '');
}

type Content = readonly { name: string; bytes: Uint8Array }[];

async function contentOf(folder: string): Promise<Content> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async ({ parentPath, name }) => {
        const file = path.join(parentPath, name);
        return { name: path.relative(folder, file), bytes: new Uint8Array(await readFile(file)) };
      }),
  );
}

/** The forms through the libraries, all else as it is, each flushed; the archive of all of them too. */
async function writeAnew(packed: Content, folder: string): Promise<void> {
  const archive = new PizZip();
  for (const { name, bytes } of packed.filter((each) => !each.name.endsWith('.zip'))) {
    const written = await throughLibrary(name, bytes);
    await writeFlushed(path.join(folder, name), written);
    archive.file(name, written);
  }
  for (const { name } of packed.filter((each) => each.name.endsWith('.zip'))) {
    const bytes = archive.generate({ type: 'uint8array', compression: 'DEFLATE' });
    await writeFlushed(path.join(folder, name), bytes);
  }
}

function throughLibrary(name: string, bytes: Uint8Array): Uint8Array | Promise<Uint8Array> {
  if (name.endsWith('.docx')) return renderWord(bytes, new Map());
  return name.endsWith('.xlsx') ? renderExcel(bytes, new Map()) : bytes;
}

async function writeFlushed(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const handle = await open(file, 'w');
  await handle.writeFile(bytes);
  await handle.sync();
  await handle.close();
}
