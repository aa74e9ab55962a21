/**
 * The lines of a log that a CI runner would obey. Written after the runners' sources, not after ours: GitHub trims what
 * .NET takes for white space and looks for `::`, or finds `##[` anywhere (ActionCommand.cs); Azure finds `##vso[`
 * (Command.cs), TeamCity `##teamcity[`, GitLab a section's mark with its carriage return.
 */
export function obeyed(log: string): readonly string[] {
  return log
    .split(/\r\n|[\r\n]/)
    .filter(
      (line) =>
        /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]*::/.test(line) ||
        line.includes('##[') ||
        /##(vso|teamcity)\[/i.test(line) ||
        /section_(start|end):\d+:[^\n]*\r/.test(line),
    );
}
