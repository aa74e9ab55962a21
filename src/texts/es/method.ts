import type { StatusWord } from '../en/method.ts';
import type { Language } from '../language.ts';
import { count, list, PAIR, QUESTION } from './words.ts';

const STATUSES: Readonly<Record<StatusWord, (many: number) => string>> = {
  drafted: (many) => `${many} ${many === 1 ? 'redactada' : 'redactadas'}`,
  reviewed: (many) => `${many} ${many === 1 ? 'revisada' : 'revisadas'} por un experto`,
  pretested: (many) => `${many} ${many === 1 ? 'probada' : 'probadas'} con encuestados`,
  studied: (many) => `${many} ${many === 1 ? 'estudiada' : 'estudiadas'} con datos`,
};

export const METHOD: Language['method'] = {
  heading: 'Método',
  score: 'De las respuestas a la puntuación',
  anchored:
    'Cada respuesta posible describe algo que se puede ver o leer y tiene una puntuación fija de 0 a 100. Una lista de comprobación puntúa según la parte de sus puntos que está marcada.',
  averaged:
    'Cuando contestan varias personas de una parte, se hace la media de sus puntuaciones; cuando contestan ambas partes, cuenta la que lo ve peor. Así, lo que afirma una parte nunca mejora lo que la otra niega.',
  weights: (weights) => `Las preguntas pesan según su criticidad: ${list(weights)}.`,
  raised: (topics) =>
    `Lo que se dijo sobre el encargo ${topics.length === 1 ? 'hace crítica una más' : 'hace críticas algunas más'}: ${list(topics)}.`,
  areaScore: 'Puntuación de un área',
  areaFormula: ' = suma de (peso × puntuación) ÷ suma de pesos, sobre las preguntas contestadas.',
  overallScore: 'Puntuación global',
  overallFormula: {
    areas: ' = suma de (peso del área × puntuación del área) ÷ suma de los pesos de las áreas.',
    questions:
      ' = suma de (peso del área × peso de la pregunta × puntuación) ÷ suma de (peso del área × peso de la pregunta), sobre todas las preguntas contestadas: cada pregunta cuenta según su propio peso, esté en el área que esté.',
  },
  sameWeights: {
    areas: 'Todas las áreas pesan lo mismo.',
    questions:
      'Todas las áreas tienen el mismo peso, de modo que cuenta más la que tiene más preguntas, o más críticas.',
  },
  areaWeights: (weights) => `Las áreas pesan: ${list(weights)}.`,
  leftOut:
    'Las preguntas que no son aplicables se dejan fuera. Las preguntas sobre el encargo no puntúan; deciden qué preguntas y qué reglas son aplicables.',
  area: 'Área',
  weight: 'Peso',
  share: 'Parte de la puntuación global',
  interval: 'El intervalo',
  contextBounded:
    'Aquí las preguntas sobre la propia relación podrían resolverse de demasiadas maneras para probarlas una por una. Por eso ambos extremos se acotan desde fuera: cada pregunta que puede aplicarse o no cuenta según empeore o mejore la puntuación, de modo que lo que resulte queda dentro del intervalo, que puede ser más ancho de lo necesario. Las pruebas del veredicto toman al azar algunas de esas maneras.',
  readings:
    'Una puntuación como 45 (30–60) tiene tres lecturas: en el centro, las preguntas pendientes se dejan fuera; el extremo inferior da a cada pregunta pendiente su peor respuesta, y el superior, la mejor. Cuando las personas discrepan, los extremos toman la más baja y la más alta de sus respuestas. Se resuelvan como se resuelvan las preguntas pendientes, la puntuación queda dentro del intervalo.',
  geometricMean:
    'La media geométrica acompaña a la puntuación global porque, en una media, las áreas fuertes ocultan a una débil. Es exp(suma de (parte de la puntuación global × ln de la puntuación del área)), y la puntuación de cada área cuenta al menos como 1.',
  cut: 'Las puntuaciones se recortan a números enteros y nunca se redondean hacia arriba, para que 79,9 no se lea como el 80 que no alcanza.',
  verdict: 'De la puntuación al veredicto',
  atLeast: (overall, floors) => `: al menos ${overall} en total${floors === '' ? '' : ` y ${floors}`}.`,
  floors:
    'El mínimo habitual de un área se exige a las que tienen tres o más preguntas aplicables, pues en una menor lo decidiría una sola respuesta.',
  evidence: {
    none: 'Este perfil acepta de palabra las respuestas críticas: un «preparada» sin más no exige evidencia.',
    named:
      'Un «preparada» sin más exige evidencia: de las preguntas críticas que puntúan 50 o más, al menos tres cuartas partes, y todas aquellas en las que no se puede fallar, deben nombrar evidencia que valga ese día.',
    seen: 'Un «preparada» sin más exige evidencia que quien entrevistó haya visto: la de al menos tres cuartas partes de las preguntas críticas que puntúan 50 o más, y la de todas aquellas en las que no se puede fallar.',
  },
  everyArea: (floor) => `al menos ${floor} en cada área`,
  eachOf: (floor, titles) => `al menos ${floor} en cada una de estas áreas: ${list(titles)}`,
  eachArea: (floors) => `al menos ${list(floors.map(({ floor, title }) => `${floor} en ${title}`))}`,
  less: ': todo lo demás.',
  caps: 'Algunas respuestas limitan el veredicto sea cual sea la puntuación. Un impedimento lo deja en «no preparada»; una condición no permite más que «preparada con condiciones». Cada una de estas reglas se aplica cuando se da lo que dice:',
  blocksWhere: (topics) =>
    `Solo es un impedimento cuando lo contestado sobre ${list(topics.map((topic) => `«${topic}»`))} hace que lo sea; en los demás casos se menciona como observación.`,
  agreement: 'Acuerdo',
  alpha: (questions, alpha, isDefined) =>
    `En ${count(questions, QUESTION)} que contestó más de una persona, el alfa de Krippendorff para datos ordinales es ${alpha}${isDefined ? '; 1 es acuerdo total y 0, el que daría el azar' : ''}.`,
  strength: {
    firm: 'Un alfa de 0,800 o más permite conclusiones firmes (Krippendorff 2004).',
    tentative:
      'Un alfa así permite conclusiones provisionales, para las que el mínimo habitual es 0,667; las firmes exigen 0,800 (Krippendorff 2004).',
    weak: 'Un alfa así no permite conclusiones: el mínimo habitual es 0,667 para las provisionales y 0,800 para las firmes (Krippendorff 2004).',
  },
  observed: (percent, pairs) =>
    `El porcentaje de acuerdo es del ${percent}: en esa proporción de ${count(pairs, PAIR)} de respuestas a una misma pregunta se eligió lo mismo. No se descuenta lo que daría el azar.`,
  fewPairs: 'Tan pocos pares dicen poco.',
  within: (side, alpha, questions) =>
    `Dentro del ${side} es ${alpha}${questions === 0 ? '' : ` en ${count(questions, QUESTION)}`}.`,
  noPairs: 'indefinido, pues ninguna pregunta la contestaron dos de sus personas',
  noVariation: 'indefinido, pues todas las puntuaciones comparables son iguales',
  versions: 'Versiones',
  edition:
    'Las puntuaciones siguen la segunda edición de este método. Las de la primera, que hacía la media de las dos partes y no exigía evidencia, no se pueden comparar con ellas; las respuestas, sí.',
  text: 'Texto',
  kind: 'Tipo',
  version: 'Versión',
  profile: 'perfil',
  questionnaire: 'cuestionario',
  askedWith: (version, others) => `${version} (también se preguntó con ${list(others)})`,
  sources: 'Fuentes',
  drawnFrom:
    'Las preguntas se basan en estos artículos y obras; entre paréntesis, hasta dónde leyeron cada obra los autores de las preguntas.',
  seen: {
    full: 'leído entero',
    abstract: 'leído el resumen',
    contents: 'leído en parte',
    secondary: 'conocido por terceros',
    primary: 'leído',
  },
  unvalidated: (statuses) => {
    const told = statuses.map(({ status, count: many }) => STATUSES[status](many));
    const isTried = statuses.some(({ status }) => status === 'pretested' || status === 'studied');
    const questions = isTried ? list(told) : `${list(told)}, ninguna probada con encuestados`;
    return `Este instrumento no está validado: sus preguntas (${questions}), sus pesos y sus umbrales son el criterio de sus autores, y aún nadie ha estudiado si los encargos con mejor puntuación acaban mejor. Tome la puntuación como un resumen ordenado de lo que se dijo y se mostró, y de lo que falta para la próxima decisión, no como una probabilidad de éxito.`;
  },
};
