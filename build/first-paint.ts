import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

interface Chunk {
  file: string;
  imports?: string[];
  css?: string[];
}

export interface LoadedFile {
  file: string;
  bytes: number;
}

const OUT = join(import.meta.dirname, '..', 'out', 'renderer');

/** The built files without which the page of this source file does not stand, largest first. */
export function filesOfFirstPaint(page = 'features/home/home-page.tsx'): LoadedFile[] {
  const manifest = JSON.parse(readFileSync(join(OUT, '.vite', 'manifest.json'), 'utf8')) as Record<
    string,
    Chunk
  >;
  const files = new Set<string>();
  const queue = ['index.html', page];
  const seen = new Set(queue);
  for (const key of queue) {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`${key} is not in the manifest: run \`npm run build\``);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    for (const imported of chunk.imports ?? []) {
      if (!seen.has(imported)) queue.push(imported);
      seen.add(imported);
    }
  }
  return [...files]
    .map((file) => ({ file, bytes: statSync(join(OUT, file)).size }))
    .sort((one, other) => other.bytes - one.bytes);
}

export function bytesOf(files: readonly LoadedFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** `node build/first-paint.ts`: what the window loads before its first page stands. */
if (import.meta.main) {
  const files = filesOfFirstPaint();
  for (const { file, bytes } of files) console.log(`${String(bytes).padStart(9)}  ${file}`);
  console.log(`${String(bytesOf(files)).padStart(9)}  in ${files.length} files`);
}
