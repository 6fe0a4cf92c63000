import type { CDPSession, Page } from '@playwright/test';

interface TraceEvent {
  ph: string;
  name: string;
  pid: number;
  tid: number;
  /** In microseconds: as it was waited for, and the processor's own. */
  dur?: number;
  tdur?: number;
  args?: { name?: string };
}

/** Tasks are looked for so much longer, until what was begun is drawn. */
const AFTERWARDS_MS = 1_500;

/**
 * The longest task of the window's main thread while `work` is done, in ms of the processor's time, so
 * that what else runs on the machine does not count.
 */
export async function longestTaskMs(page: Page, work: () => Promise<void>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const events = await trace(session, async () => {
    await work();
    await page.waitForTimeout(AFTERWARDS_MS);
  });
  await session.detach();
  const threads = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(threadOf),
  );
  const took = events
    .filter((event) => event.ph === 'X' && event.name.endsWith('RunTask'))
    .filter((event) => threads.has(threadOf(event)))
    .map(({ tdur, dur = 0 }) => (tdur ?? dur) / 1_000);
  if (took.length === 0) throw new Error('the trace has no task of the window');
  return Math.max(...took);
}

const threadOf = ({ pid, tid }: TraceEvent) => `${pid}:${tid}`;

async function trace(session: CDPSession, work: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'devtools.timeline'] },
  });
  await work();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  return events;
}
