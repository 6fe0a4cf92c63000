import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { heldScenarios } from '../files/held.ts';
import { nameScenarios } from '../files/names.ts';
import { placeScenarios } from '../files/places.ts';
import { textScenarios } from '../files/text.ts';
import type { ScenarioResult } from './scenario.ts';

/**
 * Runs the scenarios of files where it is started, each in a folder of its own, and writes what came
 * of them: a started process of Wine has no dependable output.
 * `node try-files.ts FOLDER OTHER-DRIVE RESULT`
 */
const [root = '', otherDrive = '', resultFile = ''] = process.argv.slice(2);
const results: ScenarioResult[] = [];
const all = [...heldScenarios, ...nameScenarios, ...placeScenarios, ...textScenarios];
for (const [index, { what, run }] of all.entries()) {
  const folder = path.join(root, String(index + 1));
  mkdirSync(folder, { recursive: true });
  const start = performance.now();
  const fault = await run({ folder, otherDrive }).then(
    () => null,
    (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error)),
  );
  results.push({ what, fault, ms: Math.round(performance.now() - start) });
  writeFileSync(resultFile, JSON.stringify(results));
}
