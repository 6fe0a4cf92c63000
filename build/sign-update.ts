import { sign } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { hashOf, headText, updateSchema } from '#main/update/update-file.ts';

/**
 * Makes a signed update file of a package, beside it.
 * `npx node build/sign-update.ts --key FILE --version 0.2.0 --system win32 --arch x64 PACKAGE`
 */
const text = { type: 'string' } as const;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { key: text, version: text, system: text, arch: text },
});
const [file] = positionals;
const { key, ...facts } = values;
if (!file || !key) {
  console.error(
    'usage: sign-update.ts --key FILE --version V --system win32|linux --arch x64|arm64 PACKAGE',
  );
  process.exit(2);
}
const bytes = readFileSync(file);
const update = updateSchema.parse({
  ...facts,
  name: basename(file),
  bytes: bytes.length,
  sha256: hashOf(bytes),
});
const head = headText(update);
const signature = sign(null, Buffer.from(head), readFileSync(key, 'utf8')).toString('base64');
const made = `${file}.wjupdate`;
writeFileSync(made, Buffer.concat([Buffer.from(`${head}${signature}\n`), bytes]));
console.log(made);
