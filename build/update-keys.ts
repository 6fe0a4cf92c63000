import { generateKeyPairSync } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';

/**
 * Makes the pair of keys for update files, once: the private one into a file outside the sources that
 * the maintainer keeps, the public one into resources/, where the app looks for it.
 * `npx node build/update-keys.ts FILE`
 */
const root = resolve(import.meta.dirname, '..');
const [file] = process.argv.slice(2);
const place = file && resolve(file);
if (!place || !relative(root, place).startsWith('..')) {
  console.error('Name a file outside the sources for the private key: update-keys.ts FILE');
  process.exit(2);
}
const shown = resolve(root, 'resources', 'update-key.pem');
for (const taken of [place, shown].filter((one) => existsSync(one))) {
  console.error(`${taken} is there already; programs that know it take updates of its pair only.`);
  process.exit(2);
}
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
writeFileSync(place, privateKey.export({ type: 'pkcs8', format: 'pem' }), {
  mode: 0o600,
  flag: 'wx',
});
writeFileSync(shown, publicKey.export({ type: 'spki', format: 'pem' }), { flag: 'wx' });
console.log(`private: ${place} (keep it safe; it is in no repository)\npublic:  ${shown}`);
