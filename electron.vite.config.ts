import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** CommonJS for the oldest Electron the app runs on (Node 18, Chromium 114). */
const node = (input: Record<string, string>) => ({
  target: 'node18',
  rolldownOptions: {
    input,
    output: {
      format: 'cjs' as const,
      entryFileNames: '[name].cjs',
      chunkFileNames: 'chunks/[name]-[hash].cjs',
    },
  },
});

export default defineConfig({
  main: {
    build: {
      // Everything is bundled except what carries a binary.
      externalizeDeps: { include: ['better-sqlite3'] },
      ...node({ main: at('src-main/desktop/main.ts'), service: at('src-main/service/entry.ts') }),
    },
  },
  preload: {
    build: { externalizeDeps: false, ...node({ preload: at('src-main/preload/preload.ts') }) },
  },
  renderer: {
    root: at('src-renderer'),
    plugins: [react()],
    build: {
      target: 'chrome114',
      outDir: at('out/renderer'),
      emptyOutDir: true,
      rolldownOptions: { input: at('src-renderer/index.html') },
      assetsInlineLimit: 0,
    },
  },
});
