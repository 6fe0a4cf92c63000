/** In CSS pixels of the screen, as the system counts them: at 150 % a screen has fewer. */
export interface ScreenPlace {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface WindowPlace extends ScreenPlace {
  minWidth: number;
  minHeight: number;
  /** Below 1 where the screen has less room than the pages are drawn for. */
  zoom: number;
}

const USUAL = { width: 1440, height: 900 };
const LEAST = { width: 1100, height: 700 };
const LEAST_ZOOM = 0.75;

/** Where the window goes on a screen: where it was left, else in the middle; never larger than fits. */
export function placeOn(workArea: ScreenPlace, last: ScreenPlace | null): WindowPlace {
  const wanted = last ?? USUAL;
  const width = Math.min(wanted.width, workArea.width);
  const height = Math.min(wanted.height, workArea.height);
  const x = last?.x ?? workArea.x + (workArea.width - width) / 2;
  const y = last?.y ?? workArea.y + (workArea.height - height) / 2;
  return {
    x: Math.round(between(x, workArea.x, workArea.x + workArea.width - width)),
    y: Math.round(between(y, workArea.y, workArea.y + workArea.height - height)),
    width,
    height,
    minWidth: Math.min(LEAST.width, workArea.width),
    minHeight: Math.min(LEAST.height, workArea.height),
    zoom: between(workArea.width / LEAST.width, LEAST_ZOOM, 1),
  };
}

function between(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
