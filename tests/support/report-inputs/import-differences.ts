import { join } from 'node:path';
import type { ImportPreview } from '#shared/contract/import.ts';
import type { AskedLedger } from './asked-ledger.ts';
import { namesPlace } from './named-places.ts';
import type { Truth } from './truth.ts';

/** Where the preview of a workbook, and the ledger after it, differ from the truth. */
export async function importDifferences(
  { ask, refusal }: AskedLedger,
  folder: string,
  name: string,
  truth: Truth,
): Promise<string[]> {
  const source = { path: join(folder, name) };
  if (truth.whole) return wordsMissing(await refusal('import.preview', { source }), truth.whole);
  if (truth.after) {
    const { planId } = await ask('import.preview', { source: { path: join(folder, truth.after) } });
    await ask('import.apply', { planId });
  }
  const differences: string[] = [];
  if (truth.choice && truth.chosen) {
    const unseen = { [truth.choice]: truth.chosen };
    differences.push(
      ...choiceDifferences(await ask('import.preview', { source, overrides: { unseen } }), truth),
    );
  }
  const preview = await ask('import.preview', { source });
  differences.push(...previewDifferences(preview, truth));
  if (truth.search || truth.once) await ask('import.apply', { planId: preview.planId });
  for (const [text, titles] of Object.entries(truth.search ?? {})) {
    const { records } = await ask('record.list', { kind: 'activity', search: text });
    const found = records.map(({ title }) => flat(title));
    if (titles.some((title) => !found.includes(flat(title.replace(/\s*\([^)]*\)$/u, '')))))
      differences.push(`search “${text}” finds ${found.join('、') || 'nothing'}`);
  }
  for (const [title, times] of Object.entries(truth.once ?? {})) {
    const { records } = await ask('record.list', { kind: 'activity' });
    const held = records.filter((record) => record.title === title).length;
    if (held !== times) differences.push(`${title} is held ${held} times`);
  }
  return differences;
}

function previewDifferences(preview: ImportPreview, truth: Truth): string[] {
  const differences: string[] = [];
  const expected = Object.entries({ ...truth.rows, ...truth.stored });
  for (const [title, fields] of expected) {
    const row = preview.rows.find(({ input }) => input['title'] === title);
    if (!row) differences.push(`${title} is not stored`);
    for (const [field, value] of Object.entries(row ? fields : {})) {
      const read = row?.input[field];
      // expected.json speaks of a note for people as well.
      if (field !== 'note' && JSON.stringify(read) !== JSON.stringify(value))
        differences.push(
          `${title}.${field}: ${JSON.stringify(read)}, not ${JSON.stringify(value)}`,
        );
    }
  }
  if (truth.only) {
    const titles = expected.map(([title]) => title);
    for (const { input, row } of preview.rows)
      if (!titles.includes(String(input['title'])))
        differences.push(`row ${row} is stored: ${String(input['title'])}`);
    if (!truth.refused && !truth.named?.some((place) => /[A-Z]+\d/u.test(place)))
      for (const { cell, reason } of preview.refused)
        differences.push(`refused ${cell}: ${reason}`);
  }
  for (const cell of truth.refused ?? [])
    if (!preview.refused.some((refused) => refused.cell === cell))
      differences.push(`${cell} is not refused`);
  for (const place of truth.named ?? [])
    if (!namesPlace(preview, place)) differences.push(`${place} is not named`);
  return differences;
}

function choiceDifferences({ rows }: ImportPreview, { choice, leaves, adds }: Truth): string[] {
  const titles = rows.map(({ input }) => String(input['title']));
  return [
    ...(leaves ?? []).filter((title) => titles.includes(title)),
    ...(adds ?? []).filter((title) => !titles.includes(title)),
  ].map((title) => `${title} does not follow the choice of ${choice ?? ''}`);
}

function wordsMissing(message: string | null, words: readonly string[]): string[] {
  if (message === null) return ['the file is not refused'];
  return words
    .filter((word) => !message.includes(word))
    .map((word) => `“${word}” not in: ${message}`);
}

function flat(text: string): string {
  return text.replace(/\s+/gu, '');
}
