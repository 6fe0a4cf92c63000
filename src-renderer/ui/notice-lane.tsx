import { useLayoutEffect, useRef } from 'react';

/** One element for the whole life of the window: what stands in it outlives the page around it. */
const lane = document.createElement('div');
lane.className = 'wj-notices';

export const noticeContainer = () => lane;

/**
 * Where notices stand that are more than a line: below the page, which gives them the room, so that
 * none lies on a field, a row or a button. Drawers and dialogs keep above it too.
 */
export function NoticeLane() {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    place.current?.append(lane);
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => {
      style.setProperty('--wj-notices-height', `${lane.offsetHeight}px`);
    });
    observer.observe(lane);
    return () => {
      observer.disconnect();
      lane.remove();
      style.removeProperty('--wj-notices-height');
    };
  }, []);
  return <div ref={place} className="wj-notices-place" />;
}
