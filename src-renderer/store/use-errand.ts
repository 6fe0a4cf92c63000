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
      if (now.visit !== before.visit) latest.current(now.takeErrand());
    });
  }, []);
}
