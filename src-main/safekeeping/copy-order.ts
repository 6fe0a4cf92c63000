import { stat } from 'node:fs/promises';
import path from 'node:path';
import { lastBatchIn } from '../store/opening/checked-copy.ts';

/**
 * Copies from the first made to the last, by the changes they hold: a name tells what the clock said
 * then, which may have been wrong. Those that cannot be read come first.
 */
export async function inOrderOfMaking(folder: string, names: readonly string[]): Promise<string[]> {
  const copies = await Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name);
      return { name, batch: lastBatchIn(file), madeMs: (await stat(file)).mtimeMs };
    }),
  );
  return copies
    .sort((a, b) => a.batch - b.batch || a.madeMs - b.madeMs || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name);
}
