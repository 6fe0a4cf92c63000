import type { Page } from '@playwright/test';

/**
 * What stands wrong in the window as it is: the page wider than the window, text cut off without its
 * whole being told, a button out of reach, one text upon another. Empty when nothing does.
 */
export const layoutFaults = (page: Page): Promise<string[]> => page.evaluate(findLayoutFaults);

/** Runs in the window and may use nothing from outside itself. */
function findLayoutFaults(): string[] {
  const faults = new Set<string>();
  const top = [...document.querySelectorAll('.ant-modal, .ant-drawer, .ant-dropdown, .ant-popover')]
    .filter((layer) => layer.checkVisibility({ visibilityProperty: true }))
    .at(-1);
  const within = top ?? document.body;
  const shown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    !element.closest('[aria-hidden=true], .wj-skip, .wj-foot');
  const words = (element: Element) => (element.textContent ?? '').trim().slice(0, 40);

  for (const element of [document.documentElement, document.querySelector('main')]) {
    if (element && element.scrollWidth > element.clientWidth + 1)
      faults.add(`wider than the window by ${element.scrollWidth - element.clientWidth}`);
  }

  /** The part of a box that its surroundings let be seen, and what cuts it for good. */
  const seen = (element: Element, whole: DOMRect) => {
    let { left, right, top: upper, bottom } = whole;
    let cutFor = '';
    let scrolledX = false;
    let scrolledY = false;
    for (let up: Element | null = element; up; up = up.parentElement) {
      const style = getComputedStyle(up);
      if (up !== element && (style.overflowX !== 'visible' || style.overflowY !== 'visible')) {
        const box = up.getBoundingClientRect();
        const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll';
        scrolledX ||= scrolls(style.overflowX) && up.scrollWidth > up.clientWidth;
        scrolledY ||= scrolls(style.overflowY) && up.scrollHeight > up.clientHeight;
        if (!scrolledX && (whole.left < box.left - 2 || whole.right > box.right + 2))
          cutFor ||= up.className;
        if (!scrolledY && (whole.top < box.top - 2 || whole.bottom > box.bottom + 2))
          cutFor ||= up.className;
        left = Math.max(left, box.left);
        right = Math.min(right, box.right);
        upper = Math.max(upper, box.top);
        bottom = Math.min(bottom, box.bottom);
      }
      if (style.position === 'fixed') break;
    }
    const out =
      (!scrolledX && (whole.left < -2 || whole.right > innerWidth + 2)) ||
      (!scrolledY && (whole.top < -2 || whole.bottom > innerHeight + 2));
    if (out) cutFor ||= 'the window';
    return { left, right, top: upper, bottom, cutFor };
  };

  for (const element of within.querySelectorAll<HTMLElement>('*')) {
    if (!shown(element)) continue;
    const style = getComputedStyle(element);
    const hasOwnText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
    const isTold = () => {
      const rested = new MouseEvent('mouseover', { bubbles: true });
      element.closest('[role=gridcell], [role=cell]')?.dispatchEvent(rested);
      return element.closest('[title]:not([title=""])') ?? element.querySelector('[title]');
    };
    const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
    if ((hasOwnText || style.textOverflow === 'ellipsis') && element.clientWidth > 0) {
      if (cuts(style.overflowX) && element.scrollWidth > element.clientWidth + 1 && !isTold())
        faults.add(`cut: ${words(element)}`);
      if (cuts(style.overflowY) && element.scrollHeight > element.clientHeight + 3 && !isTold())
        faults.add(`cut below: ${words(element)}`);
    }
    if (element instanceof HTMLInputElement && element.placeholder && !element.value) {
      const pen = document.createElement('canvas').getContext('2d');
      if (pen) pen.font = style.font;
      const room =
        element.clientWidth -
        Number.parseFloat(style.paddingLeft) -
        Number.parseFloat(style.paddingRight);
      if (room > 4 && !isTold() && (pen?.measureText(element.placeholder).width ?? 0) > room + 1)
        faults.add(`cut: ${element.placeholder}`);
    }
    if (element.matches('button, a[href], [role=button]')) {
      const box = element.getBoundingClientRect();
      const { cutFor } = seen(element, box);
      if (box.width > 0 && cutFor) faults.add(`out of reach by ${cutFor}: ${words(element)}`);
      if (
        element.scrollWidth > element.clientWidth + 1 &&
        element.clientWidth > 0 &&
        !isTold() &&
        element.matches('button')
      )
        faults.add(`wider than its button: ${words(element)}`);
    }
  }

  const stays = (element: Element) => {
    for (let up: Element | null = element; up; up = up.parentElement)
      if (getComputedStyle(up).position === 'sticky') return true;
    return false;
  };
  const texts = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const owner = node.parentElement;
    if (!owner || !node.textContent?.trim() || !shown(owner)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const line of range.getClientRects()) {
      const box = seen(owner, line);
      const x = (box.left + box.right) / 2;
      const y = (box.top + box.bottom) / 2;
      if (box.right - box.left < 4 || box.bottom - box.top < 4) continue;
      const upon = document.elementFromPoint(x, y);
      if (!upon || upon.contains(owner) || owner.contains(upon)) continue;
      // What stays lies over what is scrolled beneath it, by design.
      if (upon.closest('[role=grid], [role=table]')?.contains(owner)) continue;
      if (stays(upon) && !stays(owner)) continue;
      const label = owner.closest('label, .ant-select, button, .ant-picker');
      if (label?.contains(upon)) continue;
      if (upon.textContent?.trim() || upon.matches('button, input'))
        faults.add(`${words(upon)} upon ${words(owner)}`);
    }
  }
  return [...faults];
}
