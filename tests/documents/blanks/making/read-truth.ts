import { openForm } from '#main/documents/blanks/open-form.ts';
import { type BlankLine, linesOf } from '#main/office/form/blank-model.ts';
import type { FormKind } from '#shared/notice/notice.ts';

export interface Truth {
  kind: FormKind;
  made: string;
  /** Where each value belongs; `at` counts letters of that line. `?`: room that nothing fits. */
  places: { field: string; where: string; line: string; at: number }[];
}

/** Where the marks stood, as lines and offsets of the file without them. */
export function readTruth(
  blank: Uint8Array,
  marked: Uint8Array,
  about: { name: string; kind: FormKind; made: string },
): Truth {
  const blankLines = new Map(readLines(blank, about.name).map((line) => [line.address, line]));
  const places = readLines(marked, about.name).flatMap((line) => {
    let removed = 0;
    return [...line.text.matchAll(/⟦([^⟧]*)⟧/gu)].map((match) => {
      const at = match.index - removed;
      removed += match[0].length;
      const own = blankLines.get(line.address);
      if (!own) throw new Error(`${about.name}: ${line.address} is only in the marked file`);
      return { field: match[1] ?? '', where: own.where, line: line.address, at };
    });
  });
  return { kind: about.kind, made: about.made, places };
}

function readLines(bytes: Uint8Array, name: string): BlankLine[] {
  return linesOf(openForm(bytes, name).lines());
}
