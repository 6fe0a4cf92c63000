import { displayWidth } from '#shared/words/display-width.ts';

/**
 * Lays rows out in columns; Chinese characters count as two places wide. A cell wider than
 * `maxWidth` goes on in further lines.
 */
export function textTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  maxWidth = 84,
): string {
  const wrapped = [headings, ...rows].map((row) =>
    headings.map((_, column) => wrap(row[column] ?? '', maxWidth)),
  );
  const widths = headings.map((_, column) =>
    Math.max(...wrapped.flatMap((row) => (row[column] ?? []).map(displayWidth))),
  );
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  const [head = '', ...body] = wrapped.map((row) => draw(row, widths));
  return [head, rule, ...body].join('\n');
}

function draw(row: readonly string[][], widths: readonly number[]): string {
  const height = Math.max(...row.map((cell) => cell.length));
  const lines = Array.from({ length: height }, (_, line) =>
    row
      .map((cell, column) => {
        const text = cell[line] ?? '';
        return text + ' '.repeat((widths[column] ?? 0) - displayWidth(text));
      })
      .join('  ')
      .trimEnd(),
  );
  return lines.join('\n');
}

function wrap(text: string, maxWidth: number): string[] {
  const lines: string[] = [''];
  for (const char of text) {
    const line = lines.at(-1) ?? '';
    if (displayWidth(line + char) > maxWidth) lines.push(char);
    else lines[lines.length - 1] = line + char;
  }
  return lines;
}
