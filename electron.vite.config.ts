import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { bundleLine } from './build/bundle-line.ts';
import { bundleForNode, nodeOutput } from './build/node-bundle.ts';
import { listBundled } from './build/packages/list-bundled.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const bundled = (name: string) => listBundled(name, at('.'));

/**
 * Builds the ledger service, and the threads in which it reads files and makes copies, beside main and each on its own:
 * bundled together they would share chunks, and one would load, and so start, the other. Everything
 * is bundled but what carries a binary. The command line is built last, for those who have the sources.
 */
const ledgerService: Plugin = {
  name: 'wujin:ledger-service',
  apply: 'build',
  async closeBundle() {
    const entries = {
      service: 'service/entry.ts',
      reader: 'reading/reader-entry.ts',
      copier: 'store/opening/copier-entry.ts',
    };
    for (const [name, entry] of Object.entries(entries)) {
      const watch = this.meta.watchMode ? {} : null;
      const options = { plugins: [bundled(name)], watch };
      await bundleForNode(name, at(`src-main/${entry}`), at('out/main'), options);
    }
    if (!this.meta.watchMode) await bundleLine(at('.'));
  },
};

export default defineConfig({
  main: {
    plugins: [ledgerService, bundled('main')],
    build: nodeOutput('main', at('src-main/desktop/main.ts')),
  },
  preload: {
    plugins: [bundled('preload')],
    build: { externalizeDeps: false, ...nodeOutput('preload', at('src-main/preload/preload.ts')) },
  },
  renderer: {
    root: at('src-renderer'),
    plugins: [react(), bundled('renderer')],
    build: {
      target: 'chrome130',
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
