import type { GridCell } from './sheet-grid.ts';

/** Cells merged over rows of which the first are left out count in the first row that is taken. */
export class MergedDown {
  private readonly left = new Set<number>();
  private lastTaken = 0;

  leave(row: number): void {
    this.left.add(row);
  }

  take(row: number): void {
    this.lastTaken = row;
  }

  over(row: number, cells: ReadonlyMap<number, GridCell>): ReadonlyMap<number, GridCell> {
    if (this.left.size === 0) return cells;
    return new Map(
      [...cells].map(([col, cell]) => {
        const falls = this.left.has(cell.writtenIn) && this.lastTaken < cell.writtenIn;
        return [col, falls ? { ...cell, writtenIn: row } : cell];
      }),
    );
  }
}
