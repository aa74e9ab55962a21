import type { Language } from '../language.ts';
import { THINGS } from './counted-things.ts';
import { count, list, type Noun, QUESTION, WORDS } from './words.ts';

const SCENARIOS = { low: 'en el peor de los casos', point: 'según lo que se sabe', high: 'en el mejor de los casos' };
const DAY: Noun = { gender: 'm', one: 'día', many: 'días' };
const NONE = { m: 'ningún', f: 'ninguna' } as const;

/** With a decimal comma, and as many digits as there are. */
const figure = (amount: number): string => String(amount).replace('.', ',');
const percent = (amount: number): string => `el ${figure(amount)}\u00a0%`;
const points = (amount: number): string => `${figure(amount)} ${amount === 1 ? 'punto' : 'puntos'}`;
const quoted = (names: readonly string[]): string => names.map((name) => `«${name}»`).join(', ');

export const CHECK: Language['check'] = {
  status: { pass: 'cumple', fail: 'falla', warn: 'aviso', suppressed: 'exento' },
  hint: 'sugerencia:',
  waiver: 'exención:',
  waived: (reason, owner, until) =>
    `${reason}${owner === undefined ? '' : ` (${owner})`}${until === undefined ? '' : `; hasta el ${until}, incluido ese día (UTC)`}`,
  engagement: (client, provider, scope, profile) =>
    `${client}${provider === undefined ? '' : ` con ${provider}`}: ${scope}${profile === undefined ? '' : ` (perfil ${profile})`}`,
  summary: ({ fail, pass, suppressed, warn }, asOf) => {
    const parts = [
      ...(fail === 0 ? [] : [`${fail} ${fail === 1 ? 'falla' : 'fallan'}`]),
      `${pass} ${pass === 1 ? 'cumple' : 'cumplen'}`,
      ...(suppressed === 0 ? [] : [`${suppressed} ${suppressed === 1 ? 'exento' : 'exentos'}`]),
      ...(warn === 0 ? [] : [`${warn} ${warn === 1 ? 'aviso' : 'avisos'}`]),
    ];
    return `${parts.join(', ')}; comprobado a fecha de ${asOf} (UTC).`;
  },
  unusable: 'Lo que no se puede utilizar no se ha evaluado.',
  tooManyWarnings: (amount, most) => `Más avisos de los que admite --max-warnings: ${amount} en lugar de ${most}.`,
  passedOver: (otherKind, ignored) => {
    const parts = [
      ...(otherKind === 0 ? [] : [`${otherKind} de otro tipo`]),
      ...(ignored === 0 ? [] : [`${ignored} que git ignora`]),
    ];
    return `Archivos pasados por alto: ${parts.join(', ')}.`;
  },

  validFile: 'el archivo es válido',
  isValid: (file) => `${file} es válido`,
  leftOut: 'el archivo es válido, pero otro del mismo encargo no lo es, por lo que el encargo no se ha evaluado',
  nothingDemanded: 'no se exige nada, así que solo se han comprobado los archivos',
  makeDemands:
    'ponga exigencias con opciones o en outready.policy.yaml; `outready check ARCHIVO… --init` escribe una política a la medida del estado actual',
  stageOpen: (isUnknown) =>
    `${isUnknown ? 'nadie supo' : 'nadie ha dicho'} en qué fase está el acuerdo; el veredicto no se refiere a ninguna decisión concreta y no se omite ninguna pregunta por la fase`,
  stageDisputed: (stages) =>
    `las entrevistas no coinciden en la fase del acuerdo (${stages.join(', ')}); el veredicto no se refiere a ninguna decisión concreta`,
  sayStage: 'continúe la entrevista: lo primero que se pregunta es la fase',
  agreeOnStage: 'vuelva a preguntar a quien se equivoque; si la fase ha cambiado, empiece una ronda nueva',
  noArea: (profile, area) => `el perfil «${profile}» no tiene el área «${area}», así que no se le puede exigir nada`,
  meant: (meant, all) => (meant === undefined ? `posibles: ${all.join(', ')}` : `¿quiso decir «${meant}»?`),
  inConfidence: 'un punto contado en confianza',
  reasonInConfidence: 'contado en confianza',

  level: (actual, demanded, scenario, decision) => {
    const is =
      actual === null
        ? 'no hay nivel, porque nada tiene puntuación'
        : `el veredicto ${SCENARIOS[scenario]} es «${WORDS.standing(actual, decision)}»`;
    if (demanded === 'not-ready') return `${is}; ${actual === null ? 'se exige uno' : 'no se exige más'}`;
    return `${is}; se exige ${demanded === 'ready' ? '' : 'al menos '}«${WORDS.level[demanded]}»`;
  },
  score: (area, actual, demanded, scenario) => {
    const what = area === undefined ? 'la puntuación total' : `la puntuación de «${area}»`;
    const asked = `se exige al menos ${figure(demanded)}`;
    if (actual === null) return `falta ${what}, porque ninguna de sus preguntas la tiene; ${asked}`;
    return `${what} es ${figure(actual)} ${SCENARIOS[scenario]}; ${asked}`;
  },
  coverage: (actual, demanded) =>
    actual === null
      ? `ninguna pregunta es aplicable; debe estar contestado ${percent(demanded)} del peso`
      : `está contestado ${percent(actual)} del peso; se exige al menos ${percent(demanded)}`,
  respondents: (actual, demanded) => {
    const people =
      actual === 0
        ? 'no se ha entrevistado a nadie'
        : `se ha entrevistado a ${actual} ${actual === 1 ? 'persona' : 'personas'}`;
    return `${people}; se exige al menos ${demanded}`;
  },
  people: (missing, demanded) =>
    missing.length === 0
      ? `entrevistado, como se exige: ${list(demanded)}`
      : `no se ha entrevistado a nadie como ${list(missing, 'or')}; se exige: ${list(demanded)}`,
  agreement: (actual, pairs, demanded) => {
    const asked = `se exige un alfa de al menos ${figure(demanded)}`;
    if (pairs === 0)
      return `el acuerdo no se puede medir, porque ninguna pregunta la han contestado dos personas; ${asked}`;
    if (actual === null) return `todas las respuestas que se pueden comparar son iguales; ${asked}`;
    return `el alfa de Krippendorff de las personas entrevistadas es ${figure(actual)}; ${asked}`;
  },
  robustness: (actual, demanded) => {
    const asked = `se exige al menos ${percent(demanded)}`;
    if (actual === null) return `no hay ningún veredicto que pueda mantenerse; ${asked}`;
    return `el veredicto, u otro mejor, se mantiene en ${percent(actual)} de las variaciones; ${asked}`;
  },
  gap: (actual, allowed) => {
    const asked = `se ${allowed === 1 ? 'admite' : 'admiten'} como máximo ${points(allowed)}`;
    if (actual === null) return `ninguna pregunta la han contestado ambas partes; ${asked} entre ellas`;
    return `las dos partes están de media a ${points(actual)} de distancia; ${asked}`;
  },
  counted: (thing, actual, limit, waived) => {
    const { none, ...noun } = THINGS[thing];
    if (none !== undefined && actual + waived + limit === 0) return none;
    const there = actual === 0 ? `${NONE[noun.gender]} ${noun.one}` : count(actual, noun);
    const counted = waived === 0 ? there : `${there}, además de ${waived} con exención`;
    if (limit > 0) return `${counted}; se ${limit === 1 ? 'admite' : 'admiten'} como máximo ${limit}`;
    return actual === 0 ? counted : `${counted}; no se admite ${noun.gender === 'f' ? 'ninguna' : 'ninguno'}`;
  },

  gate: (questions, title, basis) =>
    `${list(questions)}: ${title.toLowerCase()}${basis === undefined ? '' : `; ${basis}`}`,
  setAside: (question) => `${question}: descartada por no ser aplicable`,

  answeredLater: (question, day) => `${question}: la respuesta tiene fecha de ${day}, que aún no ha llegado`,
  tooOld: (question, age, limit) => `${question}: contestada hace ${count(age, DAY)}; como máximo, ${limit}`,
  askAgain: 'haga la pregunta otra vez',
  undated: (answers, saved) => {
    const those = `${answers} ${answers === 1 ? 'respuesta' : 'respuestas'} sin fecha propia`;
    if (saved === undefined) return `${those}: no se puede saber su antigüedad, porque el archivo tampoco tiene fecha`;
    const { by, day, age, limit } = saved;
    const how = age < 0 ? `el ${day}, que aún no ha llegado` : `hace ${count(age, DAY)}; como máximo, ${limit}`;
    return `${those}, en un archivo ${by === 'started' ? 'empezado' : 'guardado por última vez'} ${how}`;
  },
  addDay: 'añada el día a cada una, como en { option: …, answered: 2026-11-22 }',

  confidentialEvidence: 'la evidencia mostrada en confianza',
  noEvidence: (question, latest) =>
    `${question}: ${latest === undefined ? 'no se nombra ninguna evidencia' : `su evidencia caducó el ${latest}`}`,
  notSeen: (question) => `${question}: su evidencia solo se menciona: nadie la ha visto`,
  expired: (question, evidence, until) => `${question}: ${evidence} valía hasta el ${until}, incluido ese día`,
  noEvidenceFile: (question, file) =>
    `${question}: ${file === undefined ? 'el archivo mostrado en confianza no está' : `no existe el archivo ${file}`}`,
  fromAnswers: 'las rutas parten de la carpeta del archivo de respuestas',
  file: (path, isThere) => (isThere ? `${path} está en su sitio` : `no existe el archivo ${path}`),
  fromPolicy: 'las rutas parten de la carpeta de la política',

  noBaseline: (label, isWhole) =>
    isWhole
      ? `este encargo es nuevo: ${label} no tiene nada de él`
      : `${label} no tiene nada de este encargo, así que no hay con qué comparar`,
  brokenBaseline: (label) =>
    `lo que ${label} tiene de este encargo no se puede utilizar, así que no hay con qué comparar`,
  levelThen: (then, now, label) => {
    const was = then === null ? 'no había nivel' : `el nivel era «${WORDS.level[then]}»`;
    const is = now === null ? 'no hay nivel' : `el nivel es «${WORDS.level[now]}»`;
    return then === now ? `${is}, como en ${label}` : `en ${label} ${was}; ahora ${is}`;
  },
  scoreThen: (area, { was, now }, label, tolerance) => {
    const what = area === undefined ? 'la puntuación total' : `la puntuación de «${area}»`;
    const words = (score: number | null): string => (score === null ? 'inexistente' : figure(Number(score.toFixed(2))));
    const allowed = tolerance === 0 ? '' : `; puede bajar ${points(tolerance)}`;
    if (was === now) return `${what} es ${words(now)}, como en ${label}`;
    return `${what} era ${words(was)} en ${label}; ahora es ${words(now)}${allowed}`;
  },
  noAreaFell: (label) => `ningún área tiene una puntuación inferior a la de ${label}`,
  newBlocker: (blocker, label) => `un impedimento que no estaba en ${label}: ${blocker}`,
  noNewBlocker: (label) => `no hay ningún impedimento que no estuviera en ${label}`,
  otherQuestionnaire: (common, changed, label) => {
    const meant =
      changed.length === 0 ? '' : ` y significan lo mismo; preguntadas otra vez con otro significado: ${list(changed)}`;
    const those = common === 1 ? 'la pregunta que ambos tienen' : `las ${count(common, QUESTION)} que ambos tienen`;
    return `los cuestionarios no son los de ${label}, lo que no es un retroceso: se ha comparado sobre ${those}, sin el nivel${meant}`;
  },
  otherMethod: (common, label) =>
    `${label} se puntuó con un método anterior, así que no se pueden comparar nivel, puntuación, áreas ni impedimentos: se ha comparado pregunta por pregunta, sobre ${common === 1 ? 'la pregunta que ambos tienen' : `las ${count(common, QUESTION)} que ambos tienen`}`,
  questionFell: (question, was, now, label) =>
    `${question} puntuaba ${figure(Number(was.toFixed(2)))} en ${label}; ahora ${now === null ? 'no puntúa' : `puntúa ${figure(Number(now.toFixed(2)))}`}`,
  noQuestionFell: (label) => `ninguna pregunta puntúa menos que en ${label}`,
  otherVersion: (area, then, now, label) =>
    `${area} se preguntó en la versión ${then} en ${label} y ahora en la ${now}, lo que no es un retroceso: ambas se puntúan igual`,
  goneRespondent: ({ side, role, file }, label) => {
    const who = role === undefined ? '' : ` (función: ${WORDS.role[role]})`;
    const where = file === undefined ? '' : ` (${file})`;
    return `alguien del ${WORDS.side[side]}${who} contestó en ${label}${where}, y ya no está`;
  },
  goneEngagement: (names, profile, label) =>
    `${quoted(names)}, evaluado con el perfil «${profile}» en ${label}, ya no está`,
  near: (names) =>
    `${quoted(names)} es nuevo, y cualquiera lo tomaría por el mismo: escriba los nombres igual, o dé a ambos un id`,

  waiverOf: (demand, subject) => `la exención de ${demand}${subject === undefined ? '' : ` para ${subject}`}`,
  waiverHeld: (until) => `la exención para esto valía hasta el ${until}, incluido ese día (UTC)`,
  waiverExpired: (waiver, until, asOf) =>
    `${waiver} valía hasta el ${until}, incluido ese día (UTC), y la comprobación es para el ${asOf}`,
  waiverSoon: (waiver, until, left) => {
    const when = left === 0 ? 'hoy es su último día' : `${left === 1 ? 'queda' : 'quedan'} ${count(left, DAY)}`;
    return `${waiver} vale hasta el ${until}, incluido ese día (UTC): ${when}`;
  },
  waiverUnused: (waiver) => `${waiver} no hace falta: nada de lo comprobado falla sin ella`,
  renew: 'quítela, o renuévela con un motivo que siga siendo válido',
  remove: 'quítela',
  mend: 'resuelva aquello para lo que está, o acuerde otra fecha',
};
