import type { Handlers } from '#shared/contract/contract.ts';
import type { Desk } from '../desk/desk.ts';
import { archiveEntries, exportArchive } from '../reports/archive.ts';

export function archiveHandlers(desk: Desk): Handlers['archive'] {
  return {
    list: () => archiveEntries(desk),
    verify: () => archiveEntries(desk),
    export: ({ path }) => exportArchive(desk, path),
  };
}
