/** Who presides over a chamber of parliament, by the words of one state or another. A senate is another chamber. */
const PRESIDES =
  /^(?:speaker|(?:speaker|president|chair(?:man|woman|person)|chief|head) of (?:the )?(?!senate)[\p{L}' ]*(?:parliament|assembly|representatives|deputies|commons|congress|rada|majlis|sejm|seimas|saeima|riigikogu|khural)|(?!senate)[\p{L}' ]*(?:parliament|parliamentary|assembly|house|representatives|deputies|rada|majlis|sejm|seimas|saeima|riigikogu|khural) (?:speaker|president|chair(?:man|woman|person)|chief|head)|top (?:legislator|lawmaker))$/u;
/** Who leads a state without an election. */
const RULES =
  /^(?:ruler|strongman|(?:military|transitional|interim|junta) (?:leader|ruler|chief|head|president)|(?:leader|head|president) of the (?:transition|junta))$/;
const LEADS_THE_CENTRAL_BANK = /^(?:central bank (?:governor|chief|head)|(?:governor|head) of the central bank)$/;
const WITHIN_STATES = /\b(?:deputy|general assembly|european|state assembly)\b/;

/** An office that every state has and each outlet calls otherwise: 'presiding' over parliament, 'ruler' after a coup, 'central-bank'. null for any other. */
export function officeClass(office: string): 'presiding' | 'ruler' | 'central-bank' | null {
  const words = office.toLowerCase();
  if (PRESIDES.test(words) && !WITHIN_STATES.test(words)) return 'presiding';
  if (RULES.test(words)) return 'ruler';
  return LEADS_THE_CENTRAL_BANK.test(words) ? 'central-bank' : null;
}
