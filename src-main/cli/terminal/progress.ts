import type { WriteStream } from 'node:tty';
import type { ServiceEvents } from '#shared/contract/events.ts';

/** Shows the progress of long work on one line of a terminal; silent when the output is a file. */
export function showProgress(out: WriteStream & { fd: number }) {
  let isShown = false;
  return {
    onEvent(event: string, payload: unknown): void {
      if (event !== 'progress' || !out.isTTY) return;
      const { label, done, of } = payload as ServiceEvents['progress'];
      out.write(
        `\r\u001b[K${label} ${of > 0 ? `${Math.floor((100 * done) / of)}%` : String(done)}`,
      );
      isShown = true;
    },
    clear(): void {
      if (isShown) out.write('\r\u001b[K');
      isShown = false;
    },
  };
}
