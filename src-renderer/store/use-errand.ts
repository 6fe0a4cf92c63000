import { useEffect, useRef } from 'react';
import { type Errand, useNavigation } from './navigation-store.ts';

/** Hands over what the page was opened for: on arrival, and when it is asked for again. */
export function useErrand(take: (errand: Errand | null) => void): void {
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    latest.current(useNavigation.getState().takeErrand());
    return useNavigation.subscribe((now, before) => {
      // One that leads to another page is that page's, though this one is still on screen.
      const isOurs = now.page === before.page && now.visit !== before.visit;
      if (isOurs) latest.current(now.takeErrand());
    });
  }, []);
}
