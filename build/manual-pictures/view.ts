import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** How the pictures are taken: the window's size in CSS pixels, the theme, the folder they go to. */
export interface View {
  size: { width: number; height: number };
  theme: 'light' | 'dark' | 'contrast';
  folder: string;
}

const MANUAL = resolve(import.meta.dirname, '..', '..', 'docs', 'manual', 'pictures');

/** The manual's own view where nothing else is asked for; any other goes into a folder named. */
export function viewAsked(args: readonly string[]): View {
  const { values } = parseArgs({
    args: [...args],
    options: { size: { type: 'string' }, theme: { type: 'string' }, into: { type: 'string' } },
  });
  const [width = 1366, height = 768] = (values.size ?? '1366x768').split('x').map(Number);
  const theme = values.theme === 'dark' || values.theme === 'contrast' ? values.theme : 'light';
  const isManual = values.size === undefined && values.theme === undefined;
  if (!isManual && values.into === undefined) throw new Error('--into DIR: where shall they go?');
  return { size: { width, height }, theme, folder: values.into ? resolve(values.into) : MANUAL };
}
