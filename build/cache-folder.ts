import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where what is fetched or compiled once for development and packing is kept between checkouts. */
export function cacheFolder(): string {
  return join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'wujin-ledger');
}
