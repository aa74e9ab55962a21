// The module walls. Each rule says why it stands; a wall in the way means that the design wants another thought.
const PURE =
  '^src/(report|summary|policy|interview|model|comparison|scoring|answers|questionnaire|document|theme|language|diagnostics)/';

/** From the lowest module to the highest pure one: a module may import those before it, never those after it. */
const LAYERS = [
  'diagnostics',
  'language',
  'questionnaire',
  'answers',
  'scoring',
  'comparison',
  'model',
  'theme',
  'document',
];
const TOP = ['interview', 'policy', 'summary', 'report'];
const SHELL = '^src/(cli|program)[.]ts$|^src/(program|commands|files|terminal|export)/';

const layerRules = LAYERS.map((layer, index) => ({
  name: `${layer}-is-below`,
  comment: `${layer} knows nothing of what is built on it, so that it can be read, tested and changed alone.`,
  severity: 'error',
  from: { path: `^src/${layer}/` },
  to: { path: `^src/(${[...LAYERS.slice(index + 1), ...TOP].join('|')})/` },
}));

const topRules = TOP.map((module) => ({
  name: `${module}-stands-alone`,
  comment:
    'interview, policy, summary and report are four readers of one assessment; what two of them need belongs below.',
  severity: 'error',
  from: { path: `^src/${module}/` },
  to: { path: `^src/(${TOP.filter((other) => other !== module).join('|')})/` },
}));

export default {
  forbidden: [
    ...layerRules,
    ...topRules,
    {
      name: 'pure-core-has-no-shell',
      comment: 'The core is data in, data out: it never reaches for commands, files or the terminal.',
      severity: 'error',
      from: { path: PURE },
      to: { path: SHELL },
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
      name: 'colour-is-an-argument',
      comment: 'Colour and prompts belong to the terminal; the core gets a palette.',
      severity: 'error',
      from: { pathNot: '^src/terminal/' },
      to: { path: 'node_modules/(chalk|inquirer|@inquirer)/' },
    },
    {
      name: 'commander-at-the-edge',
      comment: 'The command line is parsed in one place.',
      severity: 'error',
      from: { pathNot: '^src/(cli[.]ts|program[./])' },
      to: { path: 'node_modules/commander/' },
    },
    {
      name: 'commands-are-leaves',
      comment:
        'A command is read, core, render, write: nothing else may depend on one. The program imports each when it runs.',
      severity: 'error',
      from: { pathNot: '^src/(commands/|cli[.]ts|program[./])' },
      to: { path: '^src/commands/' },
    },
    {
      name: 'program-imports-lazily',
      comment: 'A start of the program loads only the command that was asked for.',
      severity: 'error',
      from: { path: '^src/(cli[.]ts|program[./])' },
      to: {
        path: '^src/',
        pathNot: '^src/(program[./]|commands/host[.]ts)',
        dependencyTypesNot: ['dynamic-import', 'type-only'],
      },
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
      from: { orphan: true, path: '^src/', pathNot: '^src/(cli|index)[.]ts$' },
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
