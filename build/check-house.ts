import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Imports run one way, among files and among folders, types counted; an exported name means one
 * thing; and one file asks the system to rename and remove, so that every such call has its patience
 * with a held file. Prints the size of the house and every breach; any fails the check.
 * `node build/check-house.ts`
 */
const ROOTS = ['src-shared', 'src-main', 'src-renderer'];
const ALIASES = [
  ['#shared/', 'src-shared/'],
  ['#main/', 'src-main/'],
] as const;
const EXPORT =
  /^export (?:async )?(?:abstract )?(?:const|let|function\*?|class|interface|type|enum) (\w+)/gm;
const IMPORT = /(?:\bfrom\s*|\bimport\s*\(?\s*)(['"])([.#][^'"]+)\1/g;

const PATIENT = 'src-main/files/disk-calls.ts';
const FS_IMPORT = /\bimport\s+([^;'"]*?)\s*from\s*['"](?:node:)?fs(?:\/promises)?['"]/g;
const IMPATIENT = /\b(?:rename|rm|rmdir|unlink)(?:Sync)?\b|\*|^(?!type\b)\w+/;

export interface House {
  fileCount: number;
  folderCount: number;
  /** One line each, `files: a -> b -> a`. */
  circles: string[];
  /** One line each, `codeOf: a.ts, b.ts`. */
  doubledNames: string[];
  /** Files that rename or remove by themselves. */
  impatient: string[];
}

/** The source below `root` as it is now. */
export function lookAtHouse(root: string): House {
  const files = ROOTS.flatMap((top) =>
    readdirSync(path.join(root, top), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => path.posix.join(top, name.split(path.sep).join('/'))),
  );
  const arrows = new Map(files.map((file) => [file, importsOf(root, file)]));
  const folders = new Map<string, Set<string>>();
  for (const [file, imports] of arrows) {
    const folder = path.posix.dirname(file);
    const targets = folders.get(folder) ?? new Set();
    folders.set(folder, targets);
    for (const target of imports) {
      if (path.posix.dirname(target) !== folder) targets.add(path.posix.dirname(target));
    }
  }
  return {
    fileCount: files.length,
    folderCount: folders.size,
    circles: [
      ...circlesIn(arrows).map((circle) => `files: ${circle.join(' -> ')}`),
      ...circlesIn(folders).map((circle) => `folders: ${circle.join(' -> ')}`),
    ],
    doubledNames: doubledNames(root, files),
    impatient: files.filter((file) => file !== PATIENT && renamesByItself(root, file)),
  };
}

function importsOf(root: string, file: string): Set<string> {
  const targets = new Set<string>();
  for (const [, , specifier = ''] of readFileSync(path.join(root, file), 'utf8').matchAll(IMPORT)) {
    const alias = ALIASES.find(([prefix]) => specifier.startsWith(prefix));
    const target = alias
      ? alias[1] + specifier.slice(alias[0].length)
      : path.posix.join(path.posix.dirname(file), specifier);
    if (/\.tsx?$/.test(target)) targets.add(target);
  }
  return targets;
}

/** Also one that takes all of `node:fs` under a name, where nothing could be seen. */
function renamesByItself(root: string, file: string): boolean {
  const imports = readFileSync(path.join(root, file), 'utf8').matchAll(FS_IMPORT);
  return [...imports].some(([, names = '']) => IMPATIENT.test(names));
}

function doubledNames(root: string, files: readonly string[]): string[] {
  const places = new Map<string, Set<string>>();
  for (const file of files) {
    for (const [, name = ''] of readFileSync(path.join(root, file), 'utf8').matchAll(EXPORT)) {
      places.set(name, (places.get(name) ?? new Set()).add(file));
    }
  }
  return [...places]
    .filter(([, where]) => where.size > 1)
    .map(([name, where]) => `${name}: ${[...where].join(', ')}`);
}

/** One shortest circle through each knot of places that reach one another. */
function circlesIn(graph: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const seen = new Set<string>();
  const circles: string[][] = [];
  for (const start of graph.keys()) {
    if (seen.has(start)) continue;
    const circle = wayBack(graph, start);
    if (!circle) continue;
    for (const place of circle) seen.add(place);
    circles.push(circle);
  }
  return circles;
}

function wayBack(graph: ReadonlyMap<string, ReadonlySet<string>>, start: string): string[] | null {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const place of queue) {
    for (const next of graph.get(place) ?? []) {
      if (next === start) {
        const way = [start];
        for (let at = place; at !== start; at = cameFrom.get(at) as string) way.unshift(at);
        return [start, ...way.filter((step) => step !== start), start];
      }
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, place);
      queue.push(next);
    }
  }
  return null;
}

if (import.meta.main) {
  const house = lookAtHouse(path.join(import.meta.dirname, '..'));
  for (const circle of house.circles) console.error(`circle among ${circle}`);
  for (const name of house.doubledNames) console.error(`one name, several things: ${name}`);
  for (const file of house.impatient) {
    console.error(`renames or removes by itself, use src-main/files/move-and-remove.ts: ${file}`);
  }
  console.log(
    `${house.fileCount} files in ${house.folderCount} folders: ${house.circles.length} circles (type imports counted), ${house.doubledNames.length} doubled names, ${house.impatient.length} that rename or remove by themselves`,
  );
  const breaches = [...house.circles, ...house.doubledNames, ...house.impatient];
  process.exitCode = breaches.length === 0 ? 0 : 1;
}
