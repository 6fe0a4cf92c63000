import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { build, type Plugin } from 'vite';
import { listBundled } from './build/packages/list-bundled.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const bundled = (name: string) => listBundled(name, at('.'));

/** CommonJS for the oldest Electron the app runs on (Node 18, Chromium 114). */
const node = (name: string, entry: string) => ({
  target: 'node18',
  rolldownOptions: {
    input: { [name]: at(entry) },
    output: {
      format: 'cjs' as const,
      entryFileNames: '[name].cjs',
      chunkFileNames: `chunks/${name}-[name]-[hash].cjs`,
    },
  },
});

/**
 * Builds the ledger service, and the thread in which it reads files, beside main and each on its own:
 * bundled together they would share chunks, and one would load, and so start, the other. Everything
 * is bundled but what carries a binary.
 */
const ledgerService: Plugin = {
  name: 'wujin:ledger-service',
  apply: 'build',
  async closeBundle() {
    const entries = { service: 'service/entry.ts', reader: 'reading/reader-entry.ts' };
    for (const [name, entry] of Object.entries(entries)) {
      await build({
        configFile: false,
        logLevel: 'warn',
        plugins: [bundled(name)],
        ssr: { noExternal: true, external: ['better-sqlite3'] },
        build: {
          ...node(name, `src-main/${entry}`),
          ssr: true,
          outDir: at('out/main'),
          emptyOutDir: false,
          watch: this.meta.watchMode ? {} : null,
        },
      });
    }
  },
};

export default defineConfig({
  main: {
    plugins: [ledgerService, bundled('main')],
    build: node('main', 'src-main/desktop/main.ts'),
  },
  preload: {
    plugins: [bundled('preload')],
    build: { externalizeDeps: false, ...node('preload', 'src-main/preload/preload.ts') },
  },
  renderer: {
    root: at('src-renderer'),
    plugins: [react(), bundled('renderer')],
    build: {
      target: 'chrome114',
      outDir: at('out/renderer'),
      emptyOutDir: true,
      minify: 'oxc',
      // One for the controls, one for the charts; each is wanted whole.
      chunkSizeWarningLimit: 700,
      // Read by build/first-paint.ts.
      manifest: true,
      rolldownOptions: { input: at('src-renderer/index.html') },
      assetsInlineLimit: 0,
    },
  },
});
