import { expect, test } from 'vitest';
import { placeOn } from '#main/desktop/window-place.ts';

const screen = (width: number, height: number) => ({ x: 0, y: 0, width, height });

test('on a large screen the first window stands in the middle', () => {
  expect(placeOn(screen(1920, 1040), null)).toEqual({
    x: 240,
    y: 70,
    width: 1440,
    height: 900,
    minWidth: 1100,
    minHeight: 700,
    zoom: 1,
  });
});

test('on 1366 by 768 it fills what the task bar leaves', () => {
  expect(placeOn(screen(1366, 728), null)).toMatchObject({ x: 0, y: 0, width: 1366, height: 728 });
});

test('on 1366 by 768 at 150 % it fits too, drawn smaller, and may not be forced larger', () => {
  const place = placeOn(screen(911, 485), null);
  expect(place).toMatchObject({ width: 911, height: 485, minWidth: 911, minHeight: 485 });
  expect(place.zoom).toBeCloseTo(0.83, 2);
});

test('where it was left it stands again, cut and moved to what the screen has now', () => {
  const left = { x: 300, y: 40, width: 1280, height: 820 };
  expect(placeOn(screen(1920, 1040), left)).toMatchObject(left);
  expect(placeOn(screen(1366, 728), left)).toMatchObject({ x: 86, y: 0, width: 1280, height: 728 });
});
