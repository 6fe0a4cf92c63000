import { finishExchange, undoExchange, unfinishedExchange } from '../../files/exchange.ts';

/**
 * Finishes or takes back a step over the whole folder that was stopped, before the database is
 * looked for: it may be one of the things that change. Returns what the clerk is to be told.
 */
export async function settleStopped(root: string): Promise<string | null> {
  const exchange = await unfinishedExchange(root);
  if (exchange === null || exchange.decided === 'by the ledger') return null;
  if (exchange.decided === 'take back') {
    await undoExchange(root, exchange);
    return takenBackWords(exchange.label);
  }
  await finishExchange(root, exchange);
  const aside = exchange.places.find((each) => each.aside !== null)?.aside?.replace(/\/[^/]*$/, '');
  const former = aside ? `，原来的数据在台账文件夹的“${aside}”里` : '';
  return `上次“${exchange.label}”做到一半时程序停了，现在已经接着做完${former}。`;
}

export function takenBackWords(label: string): string {
  return `上次“${label}”做到一半时程序停了，已退回到做之前的样子，没有丢失内容。需要时请再做一次。`;
}
