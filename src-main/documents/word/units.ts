/** Twentieths of a point. A4 is 11906 x 16838. */
export function twips(mm: number): number {
  return Math.round((mm / 25.4) * 1440);
}

/** Widths in twips that add up to the rounded whole, so that table and text area agree. */
export function twipWidths(widthsMm: readonly number[]): number[] {
  let doneMm = 0;
  let doneTwips = 0;
  return widthsMm.map((width) => {
    doneMm += width;
    const share = twips(doneMm) - doneTwips;
    doneTwips += share;
    return share;
  });
}
