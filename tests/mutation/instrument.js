// Source text with every mutant compiled in, each behind a switch: `__mutant(7) ? changed : original`. Switches cost a
// call, so one build of the sources and one start of the test runner serve all mutants.
import { parseSync } from 'rolldown/utils';

const OTHER = {
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '&&': '||',
  '||': '&&',
  '??': '&&',
};

/** What is compared is given a margin: which way a value exactly at its end falls is of no importance. */
const HAS_MARGIN = /(?:^|[-+] (?:\d+ \* )?)(?:TOLERANCE|NOISE|SLACK)$/;
const LIMITS = new Set(['<', '<=', '>', '>=']);

/** Whether a value is one at a place of a list, which the types take for possibly missing though it is there. */
function isAtPlace(node) {
  if (node.type === 'ParenthesizedExpression' || node.type === 'ChainExpression') return isAtPlace(node.expression);
  if (node.type === 'MemberExpression') return node.computed;
  return node.type === 'CallExpression' && node.callee.property?.name === 'at';
}

/** Nodes whose texts are no values: names, types, what is imported from where. */
const NO_CODE = /^(?:TS(?!AsExpression|SatisfiesExpression|NonNullExpression)|Import|ExportAll)/;
const NO_VALUES = new Set(['typeAnnotation', 'returnType', 'typeParameters', 'typeArguments', 'source', 'decorators']);

/**
 * With ids from `first` on. `isOnce`: it is evaluated when the module is read, and never again.
 * @returns {{ code: string, mutants: { id: number, line: number, what: string, isOnce: boolean }[] }}
 */
export function instrument(text, file, first) {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`);
  const mutants = [];
  let depth = 0;

  const add = ({ start }, what) => {
    const id = first + mutants.length;
    mutants.push({ id, line: text.slice(0, start).split('\n').length, what, isOnce: depth === 0 });
    return `__mutant(${id})`;
  };
  const textOf = ({ start, end }) => text.slice(start, end);

  /** An expression with its mutants: each is a text in place of it, written as the source has its parts. */
  const switched = (node, own, changes) =>
    changes.reduceRight((rest, [changed, what]) => `(${add(node, what)} ? (${changed}) : ${rest})`, own);

  /** The source of a node with those of its parts in place. */
  const inner = (node) => {
    const parts = Object.entries(node)
      .filter(
        ([key]) => !NO_VALUES.has(key) && !(key === 'key' && !node.computed) && !(key === 'property' && !node.computed),
      )
      .flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
      .filter(
        (value) => typeof value?.type === 'string' && typeof value.start === 'number' && !NO_CODE.test(value.type),
      )
      .sort((a, b) => a.start - b.start);
    let at = node.start;
    let made = '';
    for (const part of parts) {
      if (part.start < at) continue; // `{ name }` is key and value at once.
      made += text.slice(at, part.start) + render(part, node);
      at = part.end;
    }
    return made + text.slice(at, node.end);
  };

  const body = (node) => {
    if (node.type !== 'BlockStatement') {
      const own = render(node);
      return /^(?:Literal|Identifier)$/.test(node.type)
        ? own
        : `(${add(node, 'return undefined')} ? undefined : ${own})`;
    }
    const own = inner(node);
    return node.body.length === 0 ? own : `{ if (${add(node, 'return at once')}) return; ${own.slice(1)}`;
  };

  const test = (node) =>
    switched(node, render(node), [
      ['true', `${textOf(node)} → true`],
      ['false', `${textOf(node)} → false`],
    ]);

  const RENDER = {
    BinaryExpression: (node) => withOperator(node),
    LogicalExpression: (node) => withOperator(node),
    UnaryExpression: (node) =>
      node.operator === '!' || node.operator === '-'
        ? switched(node, `(${inner(node)})`, [[textOf(node.argument), `${textOf(node)} without ${node.operator}`]])
        : inner(node),
    Literal: (node, parent) => {
      if (parent?.type === 'ExpressionStatement') return textOf(node);
      const own = textOf(node);
      if (typeof node.value === 'boolean')
        return switched(node, own, [[String(!node.value), `${own} → ${!node.value}`]]);
      if (typeof node.value === 'number') {
        return switched(node, own, [
          [`${own} + 1`, `${own} + 1`],
          [`${own} - 1`, `${own} - 1`],
        ]);
      }
      if (typeof node.value !== 'string') return own;
      return switched(node, own, [node.value === '' ? ["'mutant'", "'' → 'mutant'"] : ["''", `${own} → ''`]]);
    },
    TemplateLiteral: (node) => switched(node, inner(node), [["''", `${textOf(node)} → ''`]]),
    TaggedTemplateExpression: (node) => textOf(node),
    ArrayExpression: (node) =>
      node.elements.length === 0 ? textOf(node) : switched(node, inner(node), [['[]', `${textOf(node)} → []`]]),
    ConditionalExpression: (node) => `(${test(node.test)} ? ${render(node.consequent)} : ${render(node.alternate)})`,
    IfStatement: (node) => {
      const otherwise = node.alternate ? ` else ${render(node.alternate)}` : '';
      return `if (${test(node.test)}) ${render(node.consequent)}${otherwise}`;
    },
    ExpressionStatement: (node) => {
      if (node.directive || (node.expression.type === 'CallExpression' && node.expression.callee.type === 'Super'))
        return textOf(node);
      // In braces, so that an `else` after it stays where it belongs.
      return `{ if (!${add(node, `no ${textOf(node)}`)}) { ${inner(node)} } }`;
    },
    ArrowFunctionExpression: (node) => withBody(node),
    FunctionExpression: (node, parent) => (parent?.kind === 'constructor' ? inner(node) : withBody(node)),
    FunctionDeclaration: (node) => withBody(node),
  };

  /** All but the body as it is, with the mutants of the parameters' defaults. */
  const withBody = (node) => {
    if (!node.body) return textOf(node);
    depth += 1;
    const made = inner({ ...node, body: undefined, end: node.body.start }) + body(node.body);
    depth -= 1;
    return made;
  };

  const withOperator = (node) => {
    const { left, right, operator } = node;
    const isDemanded = operator === '??' && right.type === 'Literal' && isAtPlace(left);
    const own = isDemanded ? `(${render(left, node)} ?? ${textOf(right)})` : `(${inner(node)})`;
    const other = OTHER[operator];
    if (other === undefined) return own;
    if (LIMITS.has(operator) && [left, right].some((each) => HAS_MARGIN.test(textOf(each)))) return own;
    const changed = `(${textOf(left)}) ${other} (${textOf(right)})`;
    return switched(node, own, [[changed, `${textOf(node)} → ${other}`]]);
  };

  const render = (node, parent) => {
    if (NO_CODE.test(node.type)) return textOf(node);
    const known = Object.hasOwn(RENDER, node.type) ? RENDER[node.type] : undefined;
    return known === undefined ? inner(node) : known(node, parent);
  };

  return { code: inner(program), mutants };
}
