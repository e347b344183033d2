/** Whether a subject can be somebody who speaks: 'the ministry', 'a report', 'officials', not 'the ruins' or '2021'. */
import { isPersonal } from './phrases.js';
import { at, isTime, lowerAt, type Run, type Scene } from './scene.js';
import type { ReportingVerb, Takes } from './verbs.js';

const SPEAKS =
  /^(?:.*(?:ministers?|ministry|ministries|officials?|spokes(?:man|woman|person|people|men)|presid\w+|leaders?|envoys?|ambassadors?|sources?|government|governments|administration|delegations?|parties|sides?|committee|council|court|office|agency|agencies|department|police|army|military|forces|people|participants|members?|countr(?:y|ies)|nations?|states?|allies|partners?|union|group|groups|movement|bloc|team|embassy|house|parliament|residents?|witness(?:es)?|analysts?|experts?|observers?|critics|opposition|minority|majority|rivals?|supporters?|activists?|lawmakers?|senators?|lawyers?|judges?|diplomats?|negotiators?|mediators?|commander|chief|head|chairman|chair|director|secretar(?:y|ies)|statements?|releases?|meeting|summit|conference|assembly|messages?|posts?|tweets?|report|reports|results|readout|communiqu[ée]|declaration|documents?|resolutions?|letter|media|newspaper|paper|daily|website|network|channel|television|article|study|survey|poll|investigation|figures|data|company|firm|bank|organi[sz]ations?|association|foundation|both|all|many|some|others|few|one|two|three|four|former|latter|man|woman|men|women|king|queen|prince|brother|father|mother|son|daughter|wife|husband|aide|aides|advis[eo]rs?|staff|coach|captain|player|author|scholars?|professor|doctors?|counterparts?|colleagues?|heads|chiefs|authorities|authority|families|family|crowd|protesters?|demonstrators?|fighters?|republicans?|democrats?|voters?|students?|workers?|relatives|neighbou?rs|friends?|guests?|hosts?|tribunal|panel|commission|mission|board|body|camp|campaign|front|resistance|cabinet|chancell(?:ery|ory|or)|palace|kingdom|monarchy|junta|throne|secretariat|consulate|bureau|institutes?|institutions?|universit(?:y|ies)|fund|funds|cent(?:re|er)s?|watchdogs?|regulators?|investigators?|researchers?|scientists?|auditors?|prosecutors?|inspectors?|monitors?|economists?|engineers?|teachers?|nurses?|farmers?|traders?|businessm[ae]n|neighbou?r|premier|pope|church|vatican))$/;

/** True for the noun of a person, a body or a document, in lower case: 'residents', 'ministry', 'report'. */
export const isSpeaker = (noun: string): boolean => SPEAKS.test(noun);

/** 'the VIP visitor lounge': a place in small letters, by the last noun before a preposition. */
function isPlace(scene: Scene, subject: Run): boolean {
  let head = subject.first;
  while (head < subject.last && at(scene, head + 1)?.pos !== 'ADP') head += 1;
  return PLACES.test(lowerAt(scene, head)) && at(scene, head)?.text === lowerAt(scene, head);
}

const PLACES =
  /^(?:lounge|hall|room|building|terminal|venue|airport|hotel|road|street|square|bridge|stadium|corridor|garden|arena|runway|border|gate|plane|aircraft|flight|convoy|vehicle|car|ship|vessel|train)$/;

/** Saying verbs let almost any subject speak ('the text says'); stances, promises and beliefs need a being, a body or a document. */
export function canSpeak(scene: Scene, subject: Run, verb: ReportingVerb, takes: Takes): boolean {
  if (isTime(scene, subject.last) && subject.first === subject.last) return false;
  if (/^\d/.test(lowerAt(scene, subject.last)) && subject.first === subject.last) return false;
  if (isPersonal(at(scene, subject.first))) return true;
  if (isPlace(scene, subject)) return false;
  for (let k = subject.first; k <= subject.last; k += 1) {
    if (scene.mentionsAt.get(k)?.some((m) => m.kind !== 'pronoun' && m.first >= subject.first)) return true;
    if (at(scene, k)?.pos === 'PROPN' || isSpeaker(lowerAt(scene, k))) return true;
  }
  const stance = takes !== 'that' && takes !== 'bare' && takes !== 'wh' && takes !== 'who';
  return (
    !stance &&
    verb.kind !== 'think' &&
    verb.kind !== 'find' &&
    !/^(?:suggest|indicate|imply|reveal|confirm|show|ensure|signal)$/.test(verb.lemma)
  );
}
