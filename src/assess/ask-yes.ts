import { createPrompt, useKeypress } from '@inquirer/core';

/** Hears yes or no on one key: `y`, or any other. Enter is no, too, so that nothing happens by habit. */
export const askYes = createPrompt<boolean, { readonly message: string }>(({ message }, done) => {
  useKeypress(({ name, ctrl }) => {
    if (!ctrl) done(name.toLowerCase() === 'y');
  });
  return message;
});
