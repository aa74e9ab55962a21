// The module walls. Each rule says why it stands; a wall in the way means that the design wants another thought.

/** From the highest module to the lowest: a module may import those after it, never those before it. */
const SHELL = ['commands', 'assess', 'inputs', 'library', 'formats', 'files'];
const READERS = ['report', 'summary', 'checks', 'interview', 'forms'];
const CORE = [
  'model',
  'document',
  'theme',
  'comparison',
  'scoring',
  'answers',
  'questionnaires',
  'yaml',
  'texts',
  'text',
];

const PURE = `^src/(${[...READERS, ...CORE].join('|')})/`;
/** The writers that need a library which reads files or starts machinery of its own. */
const HEAVY = '^src/formats/(docx|pdf)/';

const down = [...SHELL, ...CORE];
const layerRules = down.flatMap((layer, index) => {
  const above = [...down.slice(0, index), ...(CORE.includes(layer) ? READERS : [])];
  if (above.length === 0) return [];
  return {
    name: `${layer}-is-below`,
    comment: `${layer} knows nothing of what is built on it, so that it can be read, tested and changed alone.`,
    severity: 'error',
    from: { path: `^src/${layer}/` },
    to: { path: `^src/(${above.join('|')})/` },
  };
});

const readerRules = READERS.map((reader) => ({
  name: `${reader}-stands-alone`,
  comment:
    'interview, forms, checks, summary and report stand side by side; what two of them need belongs in the model, or below it.',
  severity: 'error',
  from: { path: `^src/${reader}/` },
  to: { path: `^src/(${READERS.filter((other) => other !== reader).join('|')})/` },
}));

export default {
  forbidden: [
    ...layerRules,
    ...readerRules,
    {
      name: 'pure-core-has-no-shell',
      comment: 'The core is data in, data out: it never reaches for commands, files or the terminal.',
      severity: 'error',
      from: { path: PURE },
      to: { path: `^src/(cli|host|schemas|rules)[.]ts$|^src/(${SHELL.join('|')})/` },
    },
    {
      name: 'pure-core-has-no-node',
      comment:
        'No file system, process, clock or random below the shell: whatever the core needs of the world is an argument.',
      severity: 'error',
      from: { path: PURE },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'writers-have-no-node',
      comment: 'A writer makes text or bytes; only the libraries for Word and PDF want more of the machine.',
      severity: 'error',
      from: { path: '^src/formats/', pathNot: HEAVY },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'colour-is-an-argument',
      comment: 'Colour and prompts belong to the terminal; the core gets a palette.',
      severity: 'error',
      from: { pathNot: '^src/(assess/|files/terminal-colours[.]ts$)' },
      to: { path: 'node_modules/(chalk|inquirer|@inquirer)/' },
    },
    {
      name: 'commander-at-the-edge',
      comment: 'The command line is parsed in one place.',
      severity: 'error',
      from: { pathNot: '^src/(cli|commands/program)[.]ts$' },
      to: { path: 'node_modules/commander/' },
    },
    {
      name: 'commands-are-leaves',
      comment:
        'A command is read, core, render, write: nothing else may depend on one. What a declaration may load is held by tests/commands/start.test.ts, since types cannot be told from values here.',
      severity: 'error',
      from: { pathNot: '^src/(commands/|cli[.]ts$)' },
      to: { path: '^src/commands/' },
    },
    {
      name: 'no-circles',
      comment: 'A circle of imports is one module pretending to be several.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nothing imports is dead or in the wrong place.',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '^src/(cli|index|formats/form/page)[.]ts$' },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
