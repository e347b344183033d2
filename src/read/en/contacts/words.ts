/** The words that tell of contacts, each with what they say. Data: a new word is a new row. */
import type { ContactKind } from '../../../domain/index.js';

/**
 * meet: A meets (with) B. speak: A speaks with B. call: A calls B. receive: A receives B. visit: A visits a place. travel: A travels to a place.
 * presence: A is in a place. hold: A holds an event (a noun below). discuss: A discusses something with B. gather: several gather. write: A sends B a letter.
 */
export type Frame =
  | 'company'
  | 'honour'
  | 'deed'
  | 'idiom'
  | 'tackle'
  | 'summon'
  | 'send'
  | 'see'
  | 'brief'
  | 'sign'
  | 'raise'
  | 'tell'
  | 'protest'
  | 'convey'
  | 'present'
  | 'farewell'
  | 'feast'
  | 'sit'
  | 'shake'
  | 'invite'
  | 'presence'
  | 'write'
  | 'meet'
  | 'speak'
  | 'call'
  | 'receive'
  | 'visit'
  | 'travel'
  | 'hold'
  | 'discuss'
  | 'gather'
  | 'confer';

const VERBS: Readonly<Record<Frame, string>> = {
  company:
    'flanked sat sit sits sitting led headed leads heads represented chaired co-chaired joined accompany accompanies accompanied included include includes including attended attend participate participated mediated took attending joining participating',
  idiom:
    'dropped drops dropping looked looks stopped stops grouped groups grouping crossed crosses cross rolled rolls roll engage engages engaged engaging bring brings brought bringing keep keeps kept keeping sit sits sat sitting go goes went gone going stroll strolled strolling cancelled canceled cancels come comes came coming compare compares compared comparing touch touches touched touching get gets got getting is are was were been put puts break breaks broke breaking share shares shared sharing play plays played playing accept accepts accepted accepting ran run runs running bumped bumps has had have having took saw seen walk walks walked walking pose poses posed posing clink clinks clinked laugh laughs laughed joke jokes joked exchange exchanges exchanged catch catches caught catching',
  honour:
    'decorated decorates decorate decorating awarded awards award awarding conferred confers conferring bestowed bestows bestowing',
  deed: 'inaugurate inaugurates inaugurated inaugurating unveil unveils unveiled open opens opened lay lays laid cut cuts plant plants planted review reviews reviewed inspect inspects inspected appear appears appeared issue issues issued release releases released adopt adopts adopted read told addressed',
  send: 'send sends sent sending dispatch dispatches dispatched dispatching despatched',
  summon: 'summon summons summoned summoning convened convenes convoked convokes gathered',
  see: 'see sees saw seen seeing',
  brief: 'brief briefs briefed briefing debrief debriefs debriefed debriefing report',
  sign: 'sign signs signed signing ink inks inked inking agree agrees agreed seal sealed initial initialled initialed announce announces announced unveil unveils unveiled',
  raise: 'raise raises raised raising broach broaches broached broaching took takes take brought bring',
  tell: 'promised promises offered begged advised implored tell tells told telling assured assuring informed informing warned warning congratulated thanked urged asked reminded reassured pressed cautioned notified',
  convey: 'convey conveys conveyed conveying express expresses expressed expressing relay relays relayed communicated',
  protest: 'lodge lodges lodged lodging register registered file filed deliver delivered made make',
  present:
    'present presents presented presenting hand hands handed handing pass passes passed passing submit submits submitted',
  farewell: 'bid bids bade bidding say said see sees saw seen seeing',
  feast: 'give gives gave giving given accorded treated offer offers offered throw threw hold holds held',
  sit: 'sit sits sat sitting',
  shake: 'shake shakes shook shaking embraced embrace embraces hugged hug hugs',
  invite: 'invite invites invited inviting',
  presence: 'expected due awaited be is are was were been',
  write: 'write writes wrote writing written cable cables cabled cabling',
  meet: 'interfaced interfaces interfacing meet meets met meeting dined dines dine dining lunch lunched lunches lunching breakfast breakfasted breakfasts breakfasting',
  speak:
    'speak speaks spoke spoken speaking talk talks talked talking converse conversed conversing chats chatted chatting interacted',
  call: 'contacted call calls called calling phone phones phoned phoning telephone telephones telephoned telephoning rang rung dial dials dialled dialed dialling',
  receive:
    'receive receives received receiving host hosts hosted hosting welcome welcomes welcomed welcoming greet greets greeted greeting entertain entertains entertained entertaining',
  visit: 'visit visits visited visiting tour tours toured touring',
  travel:
    'drive drives drove driven driving set sets setting jet jets jetted jetting travel travels traveled travelled traveling travelling fly flies flew flown flying arrive arrives arrived arriving journey journeyed head heads headed heading go goes went gone going depart departs departed departing leave leaves left leaving land lands landed landing come comes came coming touch touches touched continue continues continued proceed proceeds proceeded return returns returned returning move moves moved moving transit transits transited stop stopped stops stopping spend spends spent spending stayed represent represents represented representing reach reaches reached reaching get gets got',
  hold: 'pencilled penciled engage engages engaged engaging preside presides presided presiding begins hold holds held holding have has had having conduct conducts conducted conducting attend attends attended attending join joins joined joining convene convenes convened convening chair chairs chaired chairing co-chair co-chaired co-chairing lead leads led leading participate participates participated participating take takes took taken taking host hosts hosted hosting organise organised organize organized begin began start started conclude concluded wrap open opened launch launched arrange arranged schedule scheduled address addresses addressed addressing complete completed continue continued end ended ends ending resume resumed resumes wrapped finish finished end ended ends ending resume resumed resumes wrapped finish finished',
  discuss:
    'discuss discusses discussed discussing review reviews reviewed reviewing exchange exchanges exchanged exchanging debate debated explore explored',
  tackle: 'tackle tackles tackled addressed analysed analyzed examined assessed evaluated touched',
  gather:
    'gather gathers gathered gathering convene convenes convened assemble assembled reconvene reconvened reconvenes',
  confer:
    'huddle huddles huddled huddling confer confers conferred conferring consult consults consulted consulting negotiate negotiates negotiated negotiating haggle haggles haggled haggling bargain bargained bargaining parley parleyed',
};

export const FRAMES: ReadonlyMap<string, readonly Frame[]> = framesByWord();

function framesByWord(): Map<string, Frame[]> {
  const out = new Map<string, Frame[]>();
  for (const [frame, words] of Object.entries(VERBS) as [Frame, string][])
    for (const word of words.split(' ')) out.set(word, [...(out.get(word) ?? []), frame]);
  return out;
}

export type EventNoun = { readonly kind: ContactKind; readonly weak: boolean };

const NOUNS: readonly (readonly [ContactKind, string, string?])[] = [
  ['meeting', 'meeting meetings sit-down sit-downs tete-a-tete tête-à-tête tete-a-tetes tête-à-têtes'],
  ['talks', 'talks negotiations consultations discussions deliberations dialogue bargaining', 'weak'],
  [
    'talks',
    'talk conversation conversations consultation discussion negotiation exchange exchanges interaction',
    'weak',
  ],
  ['call', 'call calls phone-call telephone-call phonecall telecon telecons teleconversation'],
  ['video-call', 'videoconference video-conference teleconference videocall'],
  ['meeting', 'summit mini-summit'],
  [
    'conference',
    'conference conferences forum congress summits ministerial assembly ceremony inauguration symposium session sessions retreat gathering gatherings',
    'weak',
  ],
  ['visit', 'mission missions visit visits trip trips tour travel journey stopover stop stay arrival'],
  ['reception', 'reception banquet audience'],
  [
    'meeting',
    'dinner lunch breakfast luncheon encounter encounters bilateral bilaterals trilateral trilaterals pull-aside pull-asides one-on-one one-on-ones face-to-face huddle catch-up parley parleys powwow',
    'weak',
  ],
  ['other', 'handshake handshakes hug embrace', 'weak'],
  ['letter', 'letter letters note notes message messages telegram telegrams cable cables', 'weak'],
];

/** Event nouns. A weak one tells of a contact only with parties beside it. */
export const EVENT_NOUNS: ReadonlyMap<string, EventNoun> = new Map(
  NOUNS.flatMap(([kind, words, weak]) =>
    words.split(' ').map((word) => [word, { kind, weak: weak === 'weak' }] as const),
  ),
);

/** Words before "call", "meeting", "conference" that make them another kind. */
export const PHONE_WORD = /^(?:phone|telephone|telephonic|phoned|secure|hotline)$/;
export const VIDEO_WORD = /^(?:video|virtual|online|videolink|zoom|remote)$/;
/** "by phone", "over the phone", "by video link", "virtually". */
export const BY_PHONE =
  /\b(?:(?:by|over|on|via) (?:the |a |secure )?(?:tele)?phone|(?:by|over|on|via) (?:an? |the )?(?:\w+ )?hotline|in a call(?! (?:for|on|to)\b)|telephonically|in a (?:tele)?phone|over telephone|by telephone|phone calls?|(?:tele)?phone contacts?|telephonic contacts?|phone conversations?|telephone (?:calls?|conversations?)|over the line)\b/i;
export const BY_VIDEO =
  /\b(?:virtually|by video(?:[- ]?link|conference)?|via video(?:[- ]?link|conference)?|over video|video[- ]?(?:call|conference|link)|virtual meeting|via zoom)\b/i;

/** Nouns beside an event noun that make it no contact between governments. */
export const NOT_DIPLOMATIC = new Set(
  'prisoner prisoners hostage hostages student students stock fire gunfire cabinet board staff shareholder shareholders committee town campaign fundraising news press editorial election court match game parent faculty club church prayer family business company investor investors council-of-ministers security-cabinet national-security party caucus sports concert film wedding conference-call wake-up roll name close open phone-in'.split(
    ' ',
  ),
);

export const NEGATION =
  /\b(?:not|never|no(?!\.? ?\d)|denied|denies|deny|refused|refuses|declined|declines|rejected|rejects|without|rul(?:e|es|ed|ing) out)\b|n't\b/i;
/** Of a contact told in a past form: "never met", "denied she met". */
export const TOLD_NEGATION = /\b(?:not|never|no(?!\.? ?\d)|denied|denies|deny|without)\b|n't\b/i;
export const PLANNED =
  /\b(?:will|shall|would|is to|are to|was to|were to|to be held|scheduled|(?<!\b(?:the|this) )plans?|plans? (?:to|for)|planned|planning|expects?|expected|due to|due in|set to|intends?|about to|looks? forward|looking forward|looked forward|upcoming|forthcoming|next(?! (?:day|morning|afternoon|evening|night)\b)|future|agreed to|(?:is|are|be) off to|invited|invites|invitation|invite|towards? (?:a|an|another|their|its)|(?:early )?reali[sz]ation of (?:an?|the)|hopes? to|hoped to|prepar\w+|getting ready|gearing up|proposed|propose|later this|coming|slated|poised|tentative(?:ly)?|pencill?ed|call(?:s|ed) an? (?:emergency|extraordinary|urgent|special|crisis)|offer(?:s|ed|ing)? to|being (?:arranged|organi[sz]ed|prepared|planned|discussed)|should|(?:agenda|programme|program|schedule|itinerary)(?: of (?:the|his|her|their|this) [\p{L}-]+)? (?:includes?|features?|envisages?|foresees?|provides for))\b/iu;
/** Past forms of the verbs that tell of a contact. */
export const TOLD_FORM =
  /^(?:met|spoke|visited|received|hosted|welcomed|greeted|discussed|arrived|travelled|traveled|called|phoned|telephoned|rang|held|talked|summoned|conferred|wrote)$/;
/** "to hold a meeting", "will attend the summit". */
export const TO_HOLD =
  /\b(?:to|will|shall|would) (?:also )?(?:hold|attend|host|have|convene|join|chair|open|begin)\b[^,;]*$/i;
export const LOOK_FORWARD = /\blook(?:s|ed|ing)? forward\b/i;
/** "was unable to meet", "no longer able to travel". */
export const UNABLE =
  /\b(?:unable to|(?:not|no longer|never) (?:be )?able to|could not|couldn't)\b(?:(?!\b(?:due|because|owing|during|after|before|since|following)\b).)*$/i;
/** "was pleased to meet": a courtesy that tells of what was done. */
export const WAS_PLEASED =
  /\b(?:was|were|have been|has been) (?:\w+ )?(?:pleased|delighted|honou?red|happy|glad|privileged|proud)(?: indeed)? to (?:\w+ )?\S+$/i;
export const CANCELLED =
  /\b(?:cancell?ed|had to be (?:dropped|scrapped|shelved|abandoned)|cancels|cancell?ing|called off|calls off|(?:is|are|was|were) (?:now |therefore )?off(?= ?[.,;]|$| (?:again|once more|for now)\b)|scrap(?:s|ped|ping)|abandoned|g[ai]ve(?:s|n)? up (?:on )?(?:(?:an?|his|her|their|its|the|all) )?plans? (?:to|for)|(?:shelve[sd]?|ditch(?:es|ed)) (?:(?:an?|his|her|their|its|the) )?plans? (?:to|for)|drop(?:s|ped) (?:(?:an?|his|her|their|its|the) )?(?:plans?|(?:\S+ ){0,3}(?:meeting|talks|visit|trip|summit|call)\b)|(?:dropped|struck|removed|deleted|taken|cut) (?:off|from) (?:the|his|her|their|its) (?:\S+ )?(?:programme|program|schedule|agenda|itinerary|diary)|(?:(?:will|would|can) (?:not|no longer)|cannot|can't) (?:take place|go ahead|be held)|won't (?:take place|go ahead|be held))\b/i;
/** "pulled out of a planned meeting with", "skipped the talks": the noun is what somebody stayed away from. */
export const STAYED_AWAY =
  /\b(?:pull(?:s|ed|ing)? out of|back(?:s|ed|ing)? out of|walk(?:s|ed|ing)? away from|withdr[ae]wn?(?:s|ing)? from|stay(?:s|ed|ing)? away from|g[ai]ve(?:s|n)? up on|skip(?:s|ped|ping)?|boycott(?:s|ed|ing)?|ditch(?:es|ed)|axe[ds]|shelve[ds]) (?:an?|the|his|her|their|its|this|that|what|\p{L}+['’]s|planned|scheduled)(?: (?!(?:after|before|at|in|during|following|since|with|over|on|for|because|to|and)\b)[^\s,;]+){1,5}$/iu;
/** "failed to materialise", "fell through": what was planned did not come about. */
export const CAME_TO_NOTHING =
  /^[^;]{0,120}?\b(?:fell through|(?:(?:was|were|is|had been) )?(?:scheduled|planned|set|due|pencill?ed in) for\b[^;]{0,60}\b(?:collapsed|fell through)|failed to materiali[sz]e|never materiali[sz]ed|did not materiali[sz]e)\b/iu;
export const POSTPONED =
  /\b(?:postponed|postpones|postponing|put off|delayed|(?:delay(?:s|ing)?|postpone) (?:an?|his|her|their|the) (?:[\p{L}-]+ ){0,2}(?:visit|trip|meeting|talks|summit|tour|journey)|deferred|rescheduled|pushed back(?! (?:against|on|at)\b)|put back (?:to|till|until|by)|(?:alternative|new|another|later|other) dates? (?:for|to)|(?:been|was|were) (?:moved|shifted|pushed) to)\b/iu;
/** "the postponement of the president's visit", "the cancellation of Monday's talks". */
export const PUT_OFF_NOUN =
  /\b(postponement|deferral|cancell?ation) of (?:(?!(?:a|the)? ?(?:debts?|loans?|sanctions)\b)[^\s,;]+ ){0,6}$/i;
/** "while in Oslo to attend", "during a trip to Oslo to attend": those who are there have come for it. */
export const THERE_FOR =
  /\b(?:while (?:in|at|on|visiting)|(?:is|are|was|were) (?:visiting|in)|during|(?:with)?in the framework of|as part of)\b[^,;]*\bto (?:attend|join|address)\b/i;
/** "is expected to have", "will hold": the verb that nouns in a row depend on. */
export const WILL_HOLD =
  /\b(?:will|shall|(?:is|are|was|were) (?:also )?(?:to|expected to|scheduled to|due to|set to|slated to|likely to))(?: \S+){1,2}$/i;
/** "will review the outcome of the meeting": one that is over. */
export const RESULT_OF = /\b(?:outcomes?|results?|conclusions|follow-up|fallout) (?:of|from|to) \S+[^,;]{0,30}$/i;
/** "is the first to visit": one who has come; "will be the first to visit" has not. */
export const FIRST_TO =
  /\b(?:is|was|became|becoming) (?:\S+ ){0,2}(?:first|second|third|only|latest)\b[^,;]* to(?: be)?$/i;
/** "During a visit to Oslo, Aldane is expected to": the journey lies ahead like what is expected on it. */
export const ON_VISIT_WILL =
  /^(?:(?:during|on) (?:an?|his|her|their)\b|in (?:(?:his|her|their) (?:\w+ )?)?(?:talks|discussions|meetings?)\b)[^,;]*(?:,[^,;]{0,60}){0,3}, (?:(?!\b(?:said|says|told|added|that)\b)[^,;])*\b(?:will|(?:is|are) (?:also )?(?:expected|scheduled|due|set|slated) to)\b/i;
/** Told in a past form, a purpose that was met: "gathered to exchange views". */
export const GATHERED = /^(?:met|gathered|convened|assembled|huddled|reconvened|withdrew|retired|retreated|adjourned)$/;
export const UNCLEAR =
  /\b(?:(?:is|are|was|were|also) (?:considering|mulling|weighing)|(?:can)?not (?:be(?:en)? )?(?:ruled out|excluded)|n't (?:be(?:en)? )?(?:ruled out|excluded)|(?:may|might|could) (?:also |well |even |already |since |in fact )?have|reportedly may|alleged|allegedly|rumou?red|unconfirmed|(?:could|may|might) (?:meet|visit|fly|travel|go|come|head|see)|(?:could|may|might) (?:be held|take place|hold)|(?:was|were) to have)\b/i;
/** "denied that he had met", "dismissed reports that they met". */
export const DENIED =
  /\b(?:den(?:y|ies|ied|ying)|(?:dismiss|reject|refut)(?:es|ed|ing)? (?:as [“"‘']?[^,;“”"]{2,30}[”"’']? )?(?:an? |the )?(?:(?:press|media|newspaper) )?(?:reports?|claims?|suggestions?|allegations?|stor(?:y|ies)))\b(?:(?!\bbut\b).)*$/i;
/** "refused to receive", "declined to meet", "refused to take a call", "turned down an invitation to visit". */
export const REFUSED =
  /\b(?:(?:refus|declin)(?:e|es|ed|ing) to|(?:refus|declin|reject|turn|spurn|rebuff|snub|snubb|ignor)(?:e|es|ed|s|ing)? (?:down )?(?:an?|the|his|her|their|\p{Lu}\S+) (?:\p{L}+ )?(?:invitation|invite|offer|proposal|request)\b)\b(?:(?!\b(?:after|before|when|while|but|as|since|at|during|made)\b)[^,;]){0,70}$/iu;

/** Verbs beside which a day is that of the words, not of what they tell. */
export const SAYING: ReadonlySet<string> = new Set(
  'said says say told tells announced announces announcing added stated states reported reports confirmed confirms wrote writes tweeted posted noted disclosed revealed declared claimed'.split(
    ' ',
  ),
);
