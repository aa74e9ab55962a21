/**
 * Runs a parser that makes an Error of each problem it meets. A hostile file has hundreds of thousands, and their stack
 * traces, which nobody reads, would take nearly all of the time.
 */
export function withoutStacks<Result>(run: () => Result): Result {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return run();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
