import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUNDLED_LISTS } from './list-bundled.ts';

/** A library whose code the app carries. */
export interface ThirdParty {
  name: string;
  version: string;
  /** As its package.json says it, mostly an SPDX expression; null where it says nothing. */
  license: string | null;
  /** Its own words: licence and notices, with the names of the files. */
  texts: readonly { file: string; text: string }[];
}

const WORDS = /^(licen[cs]e|notice|copying|copyright)/i;

/** Packages that lie in the app as they are, beside the bundles. */
const UNBUNDLED = ['node_modules/better-sqlite3'];

/** Whose code the last build put in, by name. */
export function thirdParties(root: string): ThirdParty[] {
  const lists = readdirSync(join(root, BUNDLED_LISTS)).flatMap((list): string[] =>
    JSON.parse(readFileSync(join(root, BUNDLED_LISTS, list), 'utf8')),
  );
  const folders = new Set([...UNBUNDLED, ...lists]);
  const found = [...folders].map((folder) => thirdPartyIn(join(root, folder)));
  // The same version may lie in two folders.
  const once = new Map(found.map((one) => [`${one.name}@${one.version}`, one]));
  return [...once.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function thirdPartyIn(folder: string): ThirdParty {
  const { name, version, license, licenses } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as { name: string; version: string; license?: string; licenses?: { type: string }[] };
  const texts = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && WORDS.test(entry.name))
    .map(({ name: file }) => ({ file, text: readFileSync(join(folder, file), 'utf8').trim() }));
  return { name, version, license: license ?? licenses?.[0]?.type ?? null, texts };
}

/** One file to go along: each library's own words; where it brings none, what its package.json says. */
export function noticesText(parties: readonly ThirdParty[]): string {
  const rule = '-'.repeat(80);
  const parts = parties.map(({ name, version, license, texts }) => {
    const own = texts.map(({ file, text }) => `[${file}]\n\n${text.replaceAll('\r\n', '\n')}`);
    const words = own.length > 0 ? own.join('\n\n') : `Its package brings no text of its licence.`;
    return `${rule}\n${name} ${version}\n${license ?? 'Its package.json names no licence.'}\n${rule}\n\n${words}\n`;
  });
  return `${HEAD}\n${parts.join('\n')}`;
}

const HEAD = `五进台账使用了下列开源软件。Software that Wujin Ledger contains.

Electron, Chromium and Node.js: see LICENSE.electron.txt and LICENSES.chromium.html beside this file.
SQLite, within better-sqlite3: in the public domain.
`;
