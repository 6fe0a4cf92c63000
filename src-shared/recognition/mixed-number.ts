const SCALES: Readonly<Record<string, number>> = {
  亿: 100_000_000,
  万: 10_000,
  千: 1000,
  百: 100,
  十: 10,
};

/** `3万5千人` -> `35000人`, `1千零5` -> `1005`. Null when digits and units do not make a number. */
export function spellOutMixed(text: string): string | null {
  let sound = true;
  const spelt = text.replace(
    /(?<![\d.])\d{1,4}[亿万千百](?:零?\d+[万千百十]?)+(?![\d.])/gu,
    (mixed) => {
      const value = valueOf(mixed);
      if (value === null) sound = false;
      return String(value);
    },
  );
  return sound ? spelt : null;
}

/** Units get smaller from part to part; 3万5 is 35000, as it is spoken. */
function valueOf(mixed: string): number | null {
  let total = 0;
  let above = Number.POSITIVE_INFINITY;
  for (const [, zero, digits = '', unit] of mixed.matchAll(/(零)?(\d+)([亿万千百十])?/gu)) {
    const number = Number(digits);
    if (unit !== undefined) {
      const scale = SCALES[unit] ?? 0;
      if (scale >= above || number * scale >= above) return null;
      total += number * scale;
      above = scale;
    } else if (zero !== undefined || number * 10 >= above) {
      if (number >= above) return null;
      total += number;
      above = 0;
    } else if (digits.length === 1) {
      total += number * (above / 10);
      above = 0;
    } else return null;
  }
  return total;
}
