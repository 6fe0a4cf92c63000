import type { CallName } from './contract.ts';

/** What a path that the page passes may be used for; who may use it so is known to the main process alone. */
export type PathUse = 'open' | 'save' | 'folder';

/** Where the service's calls take paths. The page passes on what main gave it, and nothing else. */
export const PATH_INPUTS: Partial<
  Record<CallName, readonly (readonly [steps: string, PathUse])[]>
> = {
  'ledger.open': [['folder', 'folder']],
  'ledger.exportWorkbook': [['path', 'save']],
  'settings.save': [['outDir', 'folder']],
  'notice.preview': [['folder', 'open']],
  'notice.add': [['folder', 'open']],
  'notice.export': [['folder', 'folder']],
  'file.attach': [['paths', 'open']],
  'evidence.survey': [['paths', 'open']],
  'evidence.book': [['path', 'save']],
  'import.preview': [['source.path', 'open']],
  'import.saveRefused': [['path', 'save']],
  'report.sign': [['scans.path', 'open']],
  'report.addScans': [['scans.path', 'open']],
  'report.pack': [['outDir', 'folder']],
  'report.saveAccount': [['path', 'save']],
  'report.saveSpanTable': [['path', 'save']],
  'roster.survey': [['source.path', 'open']],
  'collect.make': [['outDir', 'folder']],
  'collect.survey': [['paths', 'open']],
  'collect.saveStatus': [['path', 'save']],
  'gather.take': [['paths', 'open']],
  'gather.report': [['outDir', 'folder']],
  'diagnosis.save': [['path', 'save']],
  'archive.export': [['path', 'save']],
  'template.recognise': [['path', 'open']],
  'template.save': [['path', 'open']],
  'template.saveFilled': [['path', 'save']],
  'template.fill': [
    ['path', 'open'],
    ['out', 'save'],
  ],
  'backup.create': [['path', 'save']],
  'backup.restore': [
    ['path', 'open'],
    ['folder', 'folder'],
  ],
  'moving.make': [['path', 'save']],
  'moving.look': [['path', 'open']],
  'moving.takeOver': [
    ['path', 'open'],
    ['folder', 'folder'],
  ],
};

/** The paths in a call's input, whatever the page made of it; what is no text is the service's to refuse. */
export function pathsInInput(name: string, input: unknown): { path: string; use: PathUse }[] {
  const places = Object.hasOwn(PATH_INPUTS, name) ? PATH_INPUTS[name as CallName] : undefined;
  return (places ?? []).flatMap(([steps, use]) =>
    valuesAt(input, steps.split('.')).flatMap((value) =>
      typeof value === 'string' && value !== '' ? [{ path: value, use }] : [],
    ),
  );
}

function valuesAt(value: unknown, steps: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((each: unknown) => valuesAt(each, steps));
  const [step, ...rest] = steps;
  if (step === undefined) return [value];
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return [];
  return valuesAt((value as Record<string, unknown>)[step], rest);
}
