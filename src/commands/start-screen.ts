import { askEngagement, askFile, askSetup } from '../terminal/setup.ts';
import type { Host } from './host.ts';
import { offerText, type StartTalk } from './start-talk.ts';

/** Asks for a new file's head on the screen. */
export function startOnScreen(host: Host): StartTalk {
  return {
    choose: async (offers) => {
      const index = await askEngagement(offers.map(offerText));
      const offer = index === undefined ? undefined : offers[index];
      return offer === undefined ? {} : { offer };
    },
    ask: askSetup,
    target: askFile,
    tell: (text) => void host.stderr.write(`${text}\n`),
  };
}
