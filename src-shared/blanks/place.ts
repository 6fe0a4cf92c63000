/** Parts of a value that a place of its own may ask for. */
export type ValuePart = 'year' | 'month' | 'day' | 'shortYear' | 'half' | 'held';

/**
 * One spot in the file. `line` is a paragraph (`word/document.xml#p12`) or a worksheet cell
 * (`xl/worksheets/sheet1.xml#B4`); `from` to `to` is the text that gives way, often none;
 * `newLine` asks for a line of its own after it.
 */
export interface Spot {
  line: string;
  from: number;
  to: number;
  newLine: boolean;
  part?: ValuePart;
  /** A tick box before this option word. */
  option?: string;
}

/** A place is one spot or several that belong together, such as year, month and day. */
export function formatPlace(spots: readonly Spot[]): string {
  return spots
    .map((spot) => {
      const range = spot.to > spot.from ? `${spot.from}-${spot.to}` : `${spot.from}`;
      const part = spot.part ? `.${spot.part}` : '';
      const option = spot.option ? `=${encodeURIComponent(spot.option)}` : '';
      return `${spot.line}@${range}${spot.newLine ? '+' : ''}${part}${option}`;
    })
    .join('|');
}

/** Null for text that is no place. */
export function parsePlace(place: string): Spot[] | null {
  const spots = place.split('|').map((text): Spot | null => {
    const match =
      /^([^@|#]+#[^@|]+)@(\d+)(?:-(\d+))?(\+?)(?:\.(year|month|day|shortYear|half|held))?(?:=(.+))?$/u.exec(
        text,
      );
    if (!match) return null;
    const [, line = '', from = '0', to, plus, part, option] = match;
    return {
      line,
      from: Number(from),
      to: Number(to ?? from),
      newLine: plus === '+',
      ...(part ? { part: part as ValuePart } : {}),
      ...(option ? { option: decodeURIComponent(option) } : {}),
    };
  });
  return spots.every((spot) => spot !== null) ? spots : null;
}
