import type { Host } from '../host.ts';
import type { Language } from '../texts/language.ts';
import { askEngagement, askFile, askSetup } from './setup.ts';
import { offerText, type StartTalk } from './start-talk.ts';

/** Asks for a new file's head on the screen. */
export function startOnScreen(host: Host, language: Language): StartTalk {
  return {
    choose: async (offers) => {
      const index = await askEngagement(
        offers.map((offer) => offerText(offer, language)),
        language,
        host.stdout.columns ?? 80,
      );
      const offer = index === undefined ? undefined : offers[index];
      return offer === undefined ? {} : { offer };
    },
    ask: (known, areas, learn) => askSetup(known, areas, learn, language),
    target: (proposal, obstacleTo) => askFile(proposal, obstacleTo, language),
    tell: (text) => void host.stderr.write(`${text}\n`),
  };
}
