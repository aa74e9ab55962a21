import { createPrompt, useKeypress, useState } from '@inquirer/core';

/** A question for yes or no on one key. Enter, and every key but that for yes, is no: nothing happens by habit. */
export const askYes = createPrompt<boolean, { readonly message: string; readonly keys: string }>(
  ({ message, keys }, done) => {
    const [said, setSaid] = useState<string>();
    useKeypress((key) => {
      const isYes = ['y', 's'].includes(key.name.toLowerCase());
      setSaid(key.name);
      done(isYes);
    });
    return said === undefined ? `${message} ${keys}` : message;
  },
);
