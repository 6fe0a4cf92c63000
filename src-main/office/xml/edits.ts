/** A replacement of a stretch of source text; an insertion where `start` equals `end`. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** All edits at once; at one spot they apply in the order given. Edits must not overlap. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  const sorted = edits
    .map((edit, order) => ({ edit, order }))
    .sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.order - b.order);
  let at = 0;
  let out = '';
  for (const { edit } of sorted) {
    if (edit.start < at) throw new Error(`edits overlap at ${edit.start}`);
    out += source.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return out + source.slice(at);
}
