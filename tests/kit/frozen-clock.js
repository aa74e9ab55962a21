// Loaded before the program (node --import), so that what tells the time can be compared: it is always now. Which now
// that is, FROZEN_AT says, as in 2026-11-22T09:00:00Z.
const NOW = Date.parse(process.env.FROZEN_AT ?? '2026-11-22T09:00:00Z');

globalThis.Date = class extends Date {
  constructor(...given) {
    super(...(given.length === 0 ? [NOW] : given));
  }

  static now() {
    return NOW;
  }
};
