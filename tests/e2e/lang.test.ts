import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from '../kit/run.ts';

const ROOT = mkdtempSync(path.join(tmpdir(), 'outready-lang-'));
afterAll(() => rmSync(ROOT, { recursive: true }));
const EXAMPLE = ['examples/harbour-vale-client.yaml', 'examples/harbour-vale-provider.yaml'];

describe('the report in Spanish', () => {
  const { stdout, stderr, status } = run(['report', ...EXAMPLE, '--lang', 'es-MX']);
  const english = run(['report', ...EXAMPLE]).stdout;

  test('begins like this', () => {
    expect(status).toBe(0);
    expect(stderr).toBe('');
    expect(
      stdout.slice(0, stdout.indexOf('\n### ')),
    ).toBe(`# Preparación para externalizar: Analytics of loyalty card data, from customer segments to weekly campaign lists

Cliente: Harbour & Vale Retail · Proveedor: Quillmark Analytics · 13 de octubre de 2026 · Perfil: Áreas de riesgo básicas · 2 entrevistas: Responsable operativo, cliente; Responsable del proveedor

_Se dieron tres respuestas en confianza: cuentan en las puntuaciones de las áreas y en la global, y por sí solas no aparecen en ninguna parte; quien tenga las demás cifras puede estimarlas. En esta copia no se incluyen 49 notas propias de quien entrevistó. Las personas aparecen por su función._

## Veredicto

**53 (44–67), no preparada para firmar; las respuestas pendientes y las discrepancias no pueden cambiar el veredicto; 33 contestadas, 1 descartada por no ser aplicable.**

No debe firmarse nada hasta que se hayan corregido los puntos que figuran a continuación. Para que la organización esté preparada para firmar, con condiciones, la puntuación global debe subir de 53 a 60; «Propiedad intelectual» debe subir de 36 a 40, y debe resolverse un impedimento.

El área más débil es Propiedad intelectual, con 36 (24–70). En la puntuación global de 53 las áreas fuertes compensan a las débiles; la media geométrica, que perdona menos un área débil, es 51.
`);
  });

  test('leaves nothing in English but what the respondents wrote and what is cited', () => {
    const own = EXAMPLE.map((file) => readFileSync(file, 'utf8').replaceAll(/\s+/g, ' ')).join(' ');
    const cited = readFileSync('questionnaires/sources.yaml', 'utf8').replaceAll(/\s+/g, ' ');
    const lines = new Set(english.split('\n').filter((line) => /[a-z]{3}/.test(line)));
    const left = stdout.split('\n').filter((line) => lines.has(line) && !line.startsWith('<!--'));
    const words = left.map((line) => line.replace(/^ *- (?:Evidence: )?| \([^)]*\)$/g, '').replaceAll(/\\|[<>]/g, ''));
    expect(words.filter((line) => !own.includes(line) && !cited.includes(line))).toEqual([]);
  });

  test('has the scores and the digests of the English one', () => {
    const figures = (report: string) => report.match(/\d+ \(\d+–\d+\)|`[0-9a-f]{12}`/g);
    expect(figures(stdout)).toEqual(figures(english));
  });
});

test('the summary in Spanish, and the same data', () => {
  const summary = run(['score', ...EXAMPLE, '--lang', 'es']).stdout;
  expect(summary).toContain('53 (44–67), no preparada para firmar;');
  expect(summary).toContain(
    'Impedimentos\n  Titularidad de los resultados (Propiedad intelectual): respuesta excluyente',
  );
  expect(run(['score', ...EXAMPLE, '--lang', 'es', '--json'])).toEqual(run(['score', ...EXAMPLE, '--json']));
});

describe('a check in Spanish', () => {
  const CHECK = ['check', 'examples', '--as-of', '2026-10-27'];
  const { stdout, stderr, status } = run([...CHECK, '--lang', 'es']);
  const english = run(CHECK);

  test('says the same, in the words of the questionnaires’ translation', () => {
    expect(status).toBe(english.status);
    expect(stdout).toContain(
      'criticalOpen: Datos personales y de clientes (intellectual-property/customer-and-personal-data): nadie lo sabía; 2 preguntas críticas pendientes; se admite como máximo 1\n',
    );
    expect(stdout.split('\n').length).toBe(english.stdout.split('\n').length);
    expect(stderr).toBe('Archivos pasados por alto: 5 de otro tipo.\n');
  });

  test('leaves nothing in English but what the files say', () => {
    const own = [...EXAMPLE, 'examples/outready.policy.yaml'].map((file) => readFileSync(file, 'utf8')).join('\n');
    const lines = new Set(english.stdout.split('\n').filter((line) => /[a-z]{3}/.test(line)));
    const left = stdout.split('\n').filter((line) => lines.has(line));
    expect(left.filter((line) => !own.includes(line.replace(/^ *\d+ \| /, '')))).toEqual([]);
  });

  test.each(['json', 'sarif', 'junit', 'github', 'gitlab'])('%s is in English', (format) => {
    expect(run([...CHECK, '--lang', 'es', '--format', format]).stdout).toBe(run([...CHECK, '--format', format]).stdout);
  });
});

describe.each<[string, readonly string[]]>([
  ['53,0 de 100, sin contar lo pendiente: no preparada para firmar.', ['explain', ...EXAMPLE]],
  [
    '+1,3 puntos, mismo nivel (no preparada); desaparece la condición sobre «Plan de salida»',
    ['explain', ...EXAMPLE, '--area', 'dependence', '--set', 'dependence/exit-plan=plan-untried'],
  ],
  ['ocho pasos, 17–40 días-persona', ['plan', ...EXAMPLE]],
  ['Lo máximo que se alcanza con 2,5 días-persona', ['plan', ...EXAMPLE, '--budget', '2.5']],
  ['Ya no es impedimento: Titularidad de los resultados', ['compare', 'examples', 'tests/fixtures/readme/november']],
  ['Evolución', ['compare', 'examples', 'tests/fixtures/readme/november', 'examples/*-client.yaml']],
  ['Todos los entrevistados  alfa 0,471261 (ordinal)', ['agreement', ...EXAMPLE]],
  ['Hasta ahora: 53 (44–67), no preparada para firmar', ['status', ...EXAMPLE]],
])('in Spanish: %s', (words, args) => {
  const [spanish, english] = [run([...args, '--lang', 'es']), run(args)];

  test('is said', () => {
    expect([spanish.status, spanish.stderr]).toEqual([english.status, english.stderr]);
    expect(spanish.stdout.replaceAll(/\s+/g, ' ')).toContain(words.replaceAll(/\s+/g, ' '));
  });

  test('no line was left in English', () => {
    const names =
      /^(?:Analytics of loyalty card data|Harbour & Vale Retail · Q|Harbour & Vale Retail$|\(?(?:tests|examples)\/)/;
    const lines = new Set(english.stdout.split('\n').filter((line) => /[a-z]{3}/.test(line) && !names.test(line)));
    expect(spanish.stdout.split('\n').filter((line) => lines.has(line))).toEqual([]);
  });

  test('the data are the same', () => {
    expect(run([...args, '--lang', 'es', '--json'])).toEqual(run([...args, '--json']));
  });
});

test('the system’s locale decides nothing', () => {
  expect(run(['score', ...EXAMPLE], { env: { LANG: 'es_ES.UTF-8', LC_ALL: 'es_ES.UTF-8' } })).toEqual(
    run(['score', ...EXAMPLE]),
  );
});

test.each([
  ['score', ...EXAMPLE],
  ['report', ...EXAMPLE],
  ['explain', ...EXAMPLE],
  ['plan', ...EXAMPLE],
  ['compare', 'examples', 'tests/fixtures/readme/november'],
  ['agreement', ...EXAMPLE],
  ['status', ...EXAMPLE],
  ['assess', 'new.yaml', '--plain', '--side', 'client'],
  ['form', '-o', 'never-made.html'],
])('an unknown language: %s', (...args) => {
  expect(run([...args, '--lang', 'tlh'], args[0] === 'assess' ? { cwd: ROOT } : {})).toEqual({
    status: 2,
    stdout: '',
    stderr: 'error: there is no language "tlh"\nhint: there are: en, es\n',
  });
});

describe('a translation in a folder of one’s own', () => {
  cpSync('tests/fixtures/broken/own', path.join(ROOT, 'own'), { recursive: true });
  mkdirSync(path.join(ROOT, 'own/translations/es'), { recursive: true });
  const file = path.join(ROOT, 'own/translations/es/own.yaml');
  const text = `format: outready/translation/1
locale: es
of: own
version: 1.0.0
title: Lo nuestro
questions:
  plan:
    source: fnv1a:00000000
    topic: Plan nuestro
`;
  const report = () => run(['report', 'own/answers.yaml', '--questionnaires', 'own', '--lang', 'es'], { cwd: ROOT });
  const id = /- id: (\S+)/.exec(readFileSync('tests/fixtures/broken/own/own.yaml', 'utf8'))?.[1] ?? '';

  test('is shown, with a word on what is stale', () => {
    writeFileSync(file, text.replace('plan:', `${id}:`));
    const { status, stdout, stderr } = report();
    expect(status).toBe(0);
    expect(stdout).toContain('Lo nuestro');
    expect(stdout).toContain('Plan nuestro');
    expect(stderr).toContain(
      `own/translations/es/own.yaml:8:13 warning stale-translation: the question "${id}" has changed since it was translated`,
    );
    expect(stderr).toContain('hint: compare it with own/own.yaml, then set source: fnv1a:');
  });

  test('of a question that is not there is refused at its place', () => {
    writeFileSync(file, text.replace('plan:', 'no-such-question:'));
    const { status, stdout, stderr } = report();
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(
      'own/translations/es/own.yaml:7:3 error orphan-translation: there is no question "no-such-question" in own to translate',
    );
  });
});

test('an interview in Spanish saves the same answers, and goes on in Spanish', () => {
  const file = path.join(ROOT, 'acme.yaml');
  const fresh =
    'format: outready/answers/1\nengagement: { client: Acme, scope: Analytics }\nrespondent: { side: client }\nprofile: core\nanswers: {}\n';
  const interview = (...lang: readonly string[]) => {
    writeFileSync(file, fresh);
    const result = run(['assess', 'acme.yaml', '--plain', ...lang], { cwd: ROOT, input: '4\n2\nquit\n' });
    return { ...result, answers: readFileSync(file, 'utf8').replaceAll(/^(?:updated|started):.*\n/gm, '') };
  };
  const spanish = interview('--lang', 'es');
  expect(spanish.stdout).toContain('¿Qué le pasaría al negocio si este trabajo se detuviera una semana?');
  expect(spanish.stderr).toContain('outready assess acme.yaml --plain --lang es\n');
  expect(spanish.answers).toContain('context/function-criticality');
  expect(spanish.answers).toBe(interview().answers);
});

describe('a plain interview in Spanish', () => {
  const cwd = mkdtempSync(path.join(ROOT, 'plain-'));
  const args = [
    'assess',
    'acme.yaml',
    '--plain',
    '--lang',
    'es',
    '--area',
    'cultural-fit',
    '--quick',
    '--profile',
    'core',
  ];
  const said = (...lines: readonly string[]) => run(args, { cwd, input: lines.map((line) => `${line}\n`).join('') });

  test('from the first question to the way back', () => {
    const begun = said(
      'Acme',
      '',
      'Nóminas',
      'ambos',
      'provider',
      'Ana Ruiz',
      '',
      'na',
      '3',
      'na',
      '3',
      'note hola',
      'quit',
    );
    expect(begun).toEqual({
      status: 0,
      stdout: `Cliente (quien externalizaría):
Proveedor (déjelo vacío si aún no hay ninguno elegido):
Alcance (el trabajo en cuestión):
Parte por la que habla la persona entrevistada (client: el cliente; provider:
el proveedor):
Parte por la que habla la persona entrevistada (client: el cliente; provider:
el proveedor):
Nombre de la persona entrevistada (puede quedar vacío):
Función de la persona entrevistada (sponsor: patrocinador; delivery:
responsable operativo; legal: asesor jurídico; security: responsable de
seguridad; provider-lead: responsable del proveedor; puede quedar vacía):
${FIRST}
Sigue en [1 de 8] Fase; again repite la pregunta.

${SECOND}
Sigue en [2 de 8] Tipo de proceso; again repite la pregunta.

[3 de 8] Sobre este encargo · Trabajo en otro país (decide qué se aplica)
¿Se hace parte del trabajo en un país distinto del país del cliente?
  1. No, el trabajo se queda en el país del cliente
  2. Sí, al menos una parte se hace en otro país

Nota guardada.
`,
      stderr: `Escriba una de estas palabras: client, provider.
Esta pregunta se aplica siempre: elija una respuesta o indique que nadie lo
sabe.
Diga por qué no es aplicable: na y el motivo.
Guardado: 2 de 8 preguntas contestadas; quedan 6 pendientes:
  Alta: Encaje de las organizaciones, Diferencias entre equipos, Estilo de
  decisión, Poder decir que no
  Decide qué se aplica: Trabajo en otro país, Datos personales
Siga con:
  outready assess acme.yaml --profile core --area cultural-fit --quick --plain --lang es
`,
    });
  });

  test('to its end, with the report and what can be done next', () => {
    const { status, stdout, stderr } = said('review', 'nota', 'finish');
    expect(status).toBe(0);
    expect(stdout).toContain(`Repaso: 2 de 8 preguntas contestadas.
Aún sin contestar:
  1. Trabajo en otro país; nota: hola
`);
    expect(stderr).toBe(`Escriba finish, next, back, un número de la lista, jump PALABRAS, action TEXTO,
undo, quit o ?.

Respuestas guardadas: acme.yaml
El informe sobre esta única entrevista:
  outready report acme.yaml -o acme-nominas.md --lang es
La copia para usted, con notas y nombres:
  outready report acme.yaml --audience internal -o acme-nominas-internal.md \\
    --lang es
Otra persona de este encargo:
  outready assess --engagement-of acme.yaml --quick --plain --lang es
Cómo está el encargo:
  outready status
`);
  });
});

const FIRST = `[1 de 8] Sobre este encargo · Fase (decide qué se aplica)
¿En qué fase está la externalización de este trabajo?
  1. Aún no se ha elegido proveedor; puede que ni siquiera se haya decidido
     externalizar
  2. Hay un proveedor elegido; el contrato aún no está firmado
  3. El contrato está firmado; aún falta traspasar el trabajo
  4. El proveedor ya hace el trabajo
  5. El trabajo vuelve a la empresa o pasa a otro proveedor
Aquí no consta ningún proveedor; con eso encaja la respuesta 1.`;

const SECOND = `[2 de 8] Sobre este encargo · Tipo de proceso (decide qué se aplica)
¿Qué clase de trabajo abarca este encargo?
  1. Criterio experto, como asesoramiento jurídico, financiero, médico o de
     ingeniería
  2. Investigación y desarrollo, o búsqueda y protección de patentes y marcas
  3. Análisis de datos, o conservación y cuidado del conocimiento de la empresa
  4. Desarrollo, pruebas o explotación de software
  5. Casos repetidos que siguen pasos fijos, como nóminas, facturas o atención
     al cliente
  6. Otra clase de trabajo, como fabricación o logística`;
