/** What is said of a cell, or else what of it is cut off, is told whole where the mouse rests. */
export function tellWhole(cell: HTMLElement, said?: string): void {
  const text = cell.firstElementChild;
  const whole = text && text.scrollWidth > text.clientWidth ? (text.textContent ?? '') : '';
  cell.title = said ?? whole;
}
