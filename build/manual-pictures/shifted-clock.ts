/** A script after which the process or page it runs in lives on the day given, the hour unchanged. */
export function shiftedClock(day: string): string {
  return `(() => {
    const Real = globalThis.Date;
    const now = new Real();
    const shift = Real.parse('${day}T09:30:00') - now.getTime();
    globalThis.Date = class extends Real {
      constructor(...given) {
        if (given.length === 0) super(Real.now() + shift);
        else super(...given);
      }
      static now() { return Real.now() + shift; }
    };
  })();`;
}
