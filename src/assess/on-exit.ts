/** Has something done when the process ends in whatever way it can notice, a signal included. Returns how to call that off. */
export function onExit(act: () => void): () => void {
  process.once('exit', act);
  return () => process.off('exit', act);
}
