import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { sealWords } from '#main/service/checking/seal-words.ts';
import { saveFormDraft } from '#main/store/form-drafts.ts';
import { openLedger } from '#main/store/opening/open-ledger.ts';
import { addReport, changeReport } from '#main/store/reports.ts';
import { allBrokenSeals, holdAgainstSeals, sealAsFound } from '#main/store/seals/broken-seals.ts';
import { civilDate } from '#shared/domain/civil-date.ts';
import {
  expectRefusal,
  openTestLedger,
  temporaryFolder,
  testOptions,
  WRITER,
} from '../support/ledger-temp.ts';
import { oldLedger } from '../support/old-ledger.ts';

const HALF_YEAR = {
  year: 2024,
  half: 1 as const,
  from: civilDate('2023-12-11'),
  to: civilDate('2024-06-20'),
  choices: { practice: 'done well' },
};

/** A closed ledger with a report that was changed once, and a draft of a form. */
async function closedLedger(): Promise<string> {
  const root = path.join(temporaryFolder(), 'ledger');
  const ledger = await openLedger(root, testOptions());
  await ledger.write(WRITER, async (write) => {
    const { id } = await addReport(write, HALF_YEAR, { action: 'start' });
    const reason = 'asked for by the office';
    await changeReport(
      write,
      id,
      1,
      { choices: { practice: 'done better' } },
      { action: 'edit', reason },
    );
  });
  await saveFormDraft(ledger, 'work:new', { title: 'half a title' });
  await ledger.close();
  return root;
}

/** As a failing disk does it: past every trigger. */
function behindItsBack(root: string, change: string): void {
  const sqlite = new Database(path.join(root, 'ledger.sqlite'));
  const triggers = sqlite
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'",
    )
    .all();
  for (const { name } of triggers) sqlite.exec(`DROP TRIGGER ${name}`);
  sqlite.exec(change);
  for (const { sql } of triggers) sqlite.exec(sql);
  sqlite.close();
}

/** Where a table was given columns later, its former text may still lie in the page. */
function flipIn(root: string, text: string): void {
  const file = path.join(root, 'ledger.sqlite');
  const bytes = readFileSync(file);
  expect(bytes.indexOf(text)).toBeGreaterThan(0);
  for (let at = bytes.indexOf(text); at > 0; at = bytes.indexOf(text, at + 1)) {
    bytes[at] = (bytes[at] ?? 0) ^ 1;
  }
  writeFileSync(file, bytes);
}

const DAMAGES = [
  [
    'report',
    "UPDATE report SET choices = replace(choices, 'better', 'bitter')",
    '2024年上半年第1版报送与写下时的不一样',
  ],
  ['report', "UPDATE report SET toOn = '2024-06-21'", '2024年上半年第1版报送与写下时的不一样'],
  [
    'report_event',
    "UPDATE report_event SET reason = 'asked for by the officf' WHERE id = 2",
    '报送“经过”中的一条（2024-06-01）与写下时的不一样',
  ],
  ['report_event', 'DELETE FROM report_event WHERE id = 2', '报送“经过”中的一条不见了'],
  [
    'form_draft',
    "UPDATE form_draft SET json = replace(json, 'half', 'hall')",
    '一份没有保存的草稿与写下时的不一样',
  ],
] as const;

describe('a row that no log holds', () => {
  it('is whole as the program wrote, changed and removed it', async () => {
    const ledger = await openTestLedger(await closedLedger());
    expect(await allBrokenSeals(ledger)).toEqual([]);
  });

  it.each(DAMAGES)('of %s is told after: %s', async (table, change, words) => {
    const root = await closedLedger();
    behindItsBack(root, change);
    const ledger = await openTestLedger(root);
    const broken = await allBrokenSeals(ledger);
    expect(broken).toMatchObject([{ table }]);
    expect(broken.map(sealWords).join()).toContain(words);
    await ledger.write(WRITER, (write) => sealAsFound(write, broken));
    expect(await allBrokenSeals(ledger)).toEqual([]);
  });

  it('is found in portions as it is at once', async () => {
    const root = await closedLedger();
    behindItsBack(root, "UPDATE report_event SET operator = 'nobody'");
    const ledger = await openTestLedger(root);
    const found = [];
    let portions = 0;
    for (let after: string | null = ''; after !== null; portions += 1) {
      const portion = await holdAgainstSeals(ledger, after, 1);
      found.push(...portion.broken);
      after = portion.reached;
    }
    expect(found).toEqual(await allBrokenSeals(ledger));
    expect(found.map(({ key }) => key)).toEqual([1, 2]);
    expect(portions).toBeGreaterThan(4);
  });
});

it('seals what a ledger from before had, its history too', async () => {
  const root = oldLedger(100);
  await (await openLedger(root, testOptions())).close();
  behindItsBack(
    root,
    `UPDATE change_batch SET label = label || 'x' WHERE seq = 1;
     UPDATE change_log SET before = '{}' WHERE id = 1;
     UPDATE gathered_file SET name = 'another.xlsx';`,
  );
  const ledger = await openTestLedger(root);
  const broken = await allBrokenSeals(ledger);
  expect(broken.map(({ table }) => table)).toEqual(['gathered_file', 'change_batch', 'change_log']);
});

it('holds a row against the seal that a program of schema 120 gave it', async () => {
  expect(await allBrokenSeals(await openTestLedger(oldLedger(120)))).toEqual([]);
  const more = "UPDATE row_seal SET seal = seal + 1 WHERE ofTable = 'report_event'";
  const broken = await allBrokenSeals(await openTestLedger(oldLedger(120, more)));
  expect(broken).toMatchObject([{ table: 'report_event', key: 1 }]);
});

describe('the text of the schema', () => {
  it.each([
    'targetGroup TEXT',
    'change_log_no_update BEFORE',
    'CHECK (sessions >= 0)',
    'activity_counted ON',
  ])('with a flipped bit in “%s” is refused on opening, and nothing is changed', async (text) => {
    const root = await closedLedger();
    flipIn(root, text);
    const file = path.join(root, 'ledger.sqlite');
    const before = readFileSync(file);
    await expectRefusal(openLedger(root, testOptions()), 'corrupt');
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});
