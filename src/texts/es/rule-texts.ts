import type { RuleId, RuleText } from '../en/rule-texts.ts';

/** The wording of every rule in Spanish; the English is in `src/texts/en/rule-texts.ts`. */
export const RULES: Readonly<Record<RuleId, RuleText>> = {
  'knock-out': {
    title: 'Respuesta excluyente',
    explanation:
      'Una pregunta en la que no se puede fallar tiene la peor respuesta posible, y ninguna fortaleza en otra parte puede compensarla.',
    remedy: 'Sáquela de su peor respuesta antes de la próxima decisión.',
  },
  'critical-below-half': {
    title: 'Pregunta crítica por debajo de 50',
    explanation:
      'Una pregunta crítica puntúa menos de 50, así que el veredicto no puede ser mejor que «preparada con condiciones».',
    remedy: 'Lleve a cabo su recomendación.',
  },
  'high-at-zero': {
    title: 'Pregunta muy importante en su peor respuesta',
    explanation:
      'Una pregunta de importancia alta tiene la peor respuesta posible, así que el veredicto no puede ser mejor que «preparada con condiciones».',
    remedy: 'Sáquela de su peor respuesta.',
  },
  'critical-open': {
    title: 'Pregunta crítica pendiente',
    explanation:
      'Una pregunta crítica aún no tiene respuesta, y una suposición no basta para un «preparada» sin condiciones.',
    remedy: 'Pregunte a quienes puedan saberlo y obtenga la evidencia.',
  },
  'critical-left-out': {
    title: 'Pregunta crítica descartada',
    explanation:
      'Una pregunta crítica se descartó como no aplicable sin que una segunda persona, y al menos una del cliente, diga lo mismo.',
    remedy: 'Pida a una segunda persona que confirme, con el motivo, que no se aplica, o respóndala.',
  },
  'critical-on-trust': {
    title: 'Respuestas críticas sin comprobar',
    explanation:
      'A buenas respuestas a preguntas críticas les falta la evidencia que pide el perfil: debe mostrarse la de al menos tres cuartas partes, y la de todas aquellas en las que no se puede fallar.',
    remedy: 'Pida ver la evidencia y anote dónde se guarda.',
  },
  'exit-of-critical-function': {
    title: 'Función crítica sin salida segura',
    explanation:
      'La empresa no puede prescindir de este trabajo y no está previsto lo que lo sostendría si el proveedor falla o se acaba el contrato.',
    remedy:
      'Acuerde por escrito cada uno de estos puntos antes de la próxima decisión, y ponga a prueba lo que para entonces pueda probarse; deben cumplirse todos.',
  },
  'exposed-knowledge': {
    title: 'Conocimiento sensible expuesto',
    explanation:
      'No consta en ninguna parte lo que el proveedor podría ver y nada limita todavía a su personal a lo que necesita ver.',
    remedy:
      'Deje constancia de lo que queda expuesto o haga que los sistemas abran solo lo que cada función necesita; cualquiera de las dos cosas levanta este impedimento.',
  },
  'unlawful-transfer': {
    title: 'Datos personales en el extranjero sin base legal',
    explanation:
      'Hay datos personales que salen a otro país y nadie con conocimientos jurídicos ha concluido que puedan salir.',
    remedy:
      'Haga que un jurista autorice cada flujo de datos, o deje los datos en el país; hasta entonces, que no salga ninguno.',
  },
  'lock-in': {
    title: 'Proveedor sin alternativa',
    explanation:
      'No se ha encontrado a nadie más que pudiera hacer el trabajo y entre el personal del cliente son muy pocos los que pueden; el proveedor podría dictar sus condiciones.',
    remedy:
      'Nombre por escrito un sustituto o conserve a varias personas que sepan hacer el trabajo; cualquiera de las dos cosas basta.',
  },
  'unverifiable-quality': {
    title: 'Calidad imposible de comprobar',
    explanation:
      'Por parte del cliente nadie puede juzgar el trabajo y nadie ha visto funcionar los controles del propio proveedor.',
    remedy:
      'Busque a alguien que pueda juzgar el trabajo o vaya a ver los controles del proveedor; cualquiera de las dos cosas basta.',
  },
  'hollowing-out': {
    title: 'Vaciamiento',
    explanation:
      'No está decidido qué debe quedarse en la empresa y se van las últimas personas que saben hacer este trabajo; la empresa puede ceder aquello de lo que vive.',
    remedy:
      'Decida qué se queda en la empresa o conserve a quien sepa hacer el trabajo; cualquiera de las dos cosas basta.',
  },
  'rushed-transfer': {
    title: 'Traspaso precipitado',
    explanation:
      'No hay un plan con fechas para que el conocimiento llegue al proveedor y el comienzo no esperaría a que las personas estén preparadas.',
    remedy:
      'Dé al traspaso un plan con fechas o deje que una prueba no superada retrase el comienzo; cualquiera de las dos cosas basta.',
  },
  'told-in-confidence': {
    title: 'Un punto dicho en confianza',
    explanation:
      'Se apoya en algo que se dijo en confianza: aquí cuenta, y esta copia no dice de qué pregunta se trata.',
    remedy: 'Pregunte a quien hizo esta evaluación cómo seguir desde aquí sin delatar a nadie.',
  },
  shortfall: {
    title: 'Puntos perdidos',
    explanation: 'La respuesta no es la mejor posible, lo que resta puntos a la puntuación global.',
    remedy: 'Lleve a cabo su recomendación.',
  },
  'open-answer': {
    title: 'Respuesta pendiente',
    explanation: 'Todavía no hay respuesta, así que la puntuación solo puede darse como intervalo.',
    remedy: 'Pregunte a quienes puedan saberlo.',
  },
  'disputed-answer': {
    title: 'Los entrevistados discrepan',
    explanation:
      'Los entrevistados eligieron respuestas distintas; el intervalo va de la más baja a la más alta de ellas.',
    remedy: 'Reúna a los entrevistados ante la evidencia.',
  },
  'critical-without-evidence': {
    title: 'Respuesta crítica sin evidencia',
    explanation: 'Una buena respuesta a una pregunta crítica se apoya solo en la palabra de alguien.',
    remedy: 'Pida ver la evidencia y anote dónde se guarda.',
  },
  'outdated-answer': {
    title: 'Respuesta a una versión anterior',
    explanation: 'La pregunta ha cambiado de significado desde que se hizo.',
    remedy: 'Vuelva a hacerla.',
  },
  'perception-gap': {
    title: 'Las dos partes lo ven de otro modo',
    explanation:
      'En una pregunta crítica, las respuestas del cliente y del proveedor están muy alejadas; cuenta la peor.',
    remedy: 'Ponga ambas respuestas sobre la mesa y examinen juntos la evidencia.',
    cases: {
      'client-higher': {
        explanation:
          'En una pregunta crítica, la respuesta del cliente es mucho mejor que la del proveedor; cuenta la del proveedor.',
        remedy: 'Pregunte al proveedor qué ve que el cliente no ve y examinen juntos la evidencia.',
      },
      'provider-higher': {
        explanation:
          'En una pregunta crítica, la respuesta del proveedor es mucho mejor que la del cliente; cuenta la del cliente.',
        remedy: 'Pida al proveedor que muestre en qué se basa su respuesta y examinen juntos la evidencia.',
      },
    },
  },
  'one-legged-governance': {
    title: 'Gobierno sobre una sola pierna',
    explanation: 'Un contrato y una buena relación de trabajo se sostienen mutuamente, y aquí uno de los dos es débil.',
    remedy: 'Refuerce el que es débil, para que cada uno sostenga lo que el otro no puede.',
    cases: {
      'practices-without-contract': {
        explanation:
          'Las personas trabajan bien juntas, pero el contrato deja sin definir los deberes de las dos partes; solo la buena voluntad sostiene el trabajo.',
        remedy:
          'Deje por escrito quién debe qué mientras el ambiente es bueno, antes de que un cambio de personas o un conflicto lo ponga a prueba.',
      },
      'contract-without-practices': {
        explanation:
          'El contrato fija los deberes, pero los hábitos de trabajo en común son débiles; solo el papel sostiene el trabajo.',
        remedy: 'Desarrolle los hábitos que son débiles, para que lo que dice el contrato sea también lo que ocurre.',
      },
    },
  },
  'hidden-problems': {
    title: 'Los problemas pueden quedar ocultos',
    explanation:
      'Varias de las vías por las que saldrían a la luz las malas noticias son débiles, de modo que los informes pueden parecer mejores que el trabajo.',
    remedy: 'Contraste lo que se informa con algo que se pueda ver y corrija primero la más débil de esas vías.',
  },
  'cognitive-distance': {
    title: 'Distancia entre las formas de pensar de los equipos',
    explanation:
      'Los equipos trabajan mejor cuando piensan lo bastante igual para entenderse y lo bastante distinto para aprender.',
    remedy: 'Averigüe por qué lado se apartan los dos equipos de ese punto medio; los remedios son opuestos.',
    cases: {
      'too-close': {
        explanation: 'Los dos equipos piensan demasiado igual: ambos se entienden con facilidad y aprenden poco nuevo.',
        remedy: 'Incorpore a personas nuevas o pida a alguien de fuera que revise el trabajo.',
      },
      'too-far': {
        explanation: 'Los dos equipos piensan de forma demasiado distinta: sin ayuda no se siguen.',
        remedy: 'Nombre a una persona puente que conozca ambos campos e imparta un curso común sobre lo básico.',
      },
      'both-sides': {
        explanation:
          'Unos dicen que los dos equipos piensan demasiado igual y otros que piensan de forma demasiado distinta; son respuestas opuestas, aunque puntúen parecido.',
        remedy:
          'Haga que los homólogos se expliquen una tarea y averigüe cuál de las dos cosas es antes de incorporar a una persona puente o a personas nuevas.',
      },
    },
  },
};
