import { type BoilerplatePattern, line, sentence } from './pattern.js';

/** The words of an outlet's name: '(?<outlet>…)' in a licence. */
const OUTLET = "(?<outlet>(?:the )?[\\p{L}\\p{N}][\\p{L}\\p{N}&.'’/ -]{1,60}?)";
const YEARS = '(?:19|20)\\d\\d(?:\\s?[-–/]\\s?(?:(?:19|20)?\\d\\d|present))?';
const COPYRIGHT = '(?:©|\\(c\\)|copyright(?:\\s?©|\\s?\\(c\\))?)';
const RESERVED = '(?:[,.|–-]*\\s*all rights reserved)';

/** An outlet's name behind words that only a name can follow. */
const NAMED_OUTLET =
  "(?:the )?(?<outlet>\\p{Lu}[\\p{L}\\p{N}'’-]*(?: (?:\\p{Lu}[\\p{L}\\p{N}'’-]*|of|the|and|&)){0,5})";
const CAPITAL_NAME = "(?:[Tt]he )?\\p{Lu}[\\p{L}\\p{N}'’.-]*(?: (?:\\p{Lu}[\\p{L}\\p{N}'’.-]*|of|the|and|for|&)){0,5}";
const PICTURES =
  '(?:[Pp]ictures?|[Ii]mages|[Pp]hotos?|[Pp]hotography|Getty|Shutterstock|Alamy|iStock|EPA|AFP|Reuters|AP\\b)';
const WORK = '(?:articles?|stor(?:y|ies)|texts?|content|materials?|works?|items?|pieces?|reports?|pages?)';
const REUSE = '(?:re-?published|reprinted|reproduced|re-?used|shared|copied|quoted|distributed|redistributed)';
const CREDIT =
  '(?:credit\\p{L}*|attribut\\p{L}*|acknowledg\\p{L}*|free of charge|without (?:charge|payment|permission)|source is|link(?:s|ing)? (?:back )?to)';

/** Who owns the words, and what may be done with them. */
export const LICENCES: readonly BoilerplatePattern[] = [
  sentence(
    'licence',
    new RegExp(
      `^(?:all )?(?:the )?(?:contents?|material|text|articles?) (?:by|of|from|on) ${OUTLET} (?:is|are) (?:licen[sc]ed|published|available|released) under (?=.*(?:licen[sc]e|creative commons|cc[ -]by|terms)).{1,160}$`,
      'iu',
    ),
    'All content by Harbour News Agency is licensed under a Creative Commons Attribution licence.',
    'The text of the treaty is published under both seals, Aldane said. It runs to ten pages.',
  ),
  sentence(
    'licence',
    /^(?:this|the) (?:work|article|story|content|text|page|material|site)s? (?:is|are|was|were|may be|can be) (?:licen[sc]ed|(?:re)?published|released|made available) under (?:a |an |the )?(?:creative commons|cc[ -]by|open government|gfdl).{0,160}$/i,
    'This article is licensed under a Creative Commons BY 4.0 licence.',
    'The article was published under pressure from Morvic.',
  ),
  sentence(
    'licence',
    new RegExp(`^${COPYRIGHT},?\\s?${YEARS},?\\s(?:by\\s)?${OUTLET}${RESERVED}?\\.?$`, 'iu'),
    '© 2024 The Harbour Post. All rights reserved.',
    'Copyright was among the matters that the ministers settled in Geneva.',
  ),
  sentence(
    'licence',
    new RegExp(`^${COPYRIGHT},?\\s?(?:by\\s)?${OUTLET}(?:,?\\s${YEARS}${RESERVED}?|${RESERVED})\\.?$`, 'iu'),
    'Copyright Harbour Post 2024',
    'Copyright talks stall in Geneva.',
  ),
  sentence('licence', new RegExp(`^${COPYRIGHT},?\\s?${YEARS}\\.?$`, 'i'), '© 2019-2024'),
  sentence('licence', new RegExp(`^${OUTLET} ${COPYRIGHT},?\\s${YEARS}\\.?$`, 'iu'), 'Harbour Post © 2024'),
  sentence(
    'licence',
    new RegExp(`^all rights (?:are )?reserved(?: (?:for|to|by) ${OUTLET})?[.!]?$`, 'iu'),
    'All rights reserved.',
    'All rights reserved to the coastal states are set out in the treaty, said Aldane, who signed it in Geneva on Friday.',
  ),
  sentence(
    'licence',
    /^(?:this|the) (?:material|article|story|content)s? (?:may|must|can) ?not be (?:published|reproduced|copied|broadcast|rewritten|redistributed|used).{0,160}$/i,
    'This material may not be published, broadcast, rewritten or redistributed.',
  ),
  sentence(
    'licence',
    /^(?:reproduction|republication|re-?publishing|copying|use|redistribution|quoting)(?:,? (?:and|or) \w+)? of (?:this|the|our|any|these) (?:article|material|content|text|site|website|page|story|news)s?.{0,60} (?:is|are) (?:prohibited|forbidden|not permitted|permitted|allowed|free).{0,120}$/i,
    'Reproduction of this material without written permission is prohibited.',
  ),
  sentence(
    'licence',
    /^(?:the )?(?:views|opinions)(?:,? (?:and|or) opinions)? expressed (?:in this|here|by the author).{0,80} (?:do|does) not (?:necessarily )?(?:reflect|represent).{0,120}$/i,
    'The views expressed in this article are the author’s own and do not necessarily reflect those of the Harbour Post.',
  ),
  sentence(
    'licence',
    new RegExp(
      `^(?:(?:[Tt]his|[Oo]ur|[Aa]ll|[Tt]hese|[Tt]he) (?:\\p{L}+ )?${WORK}|(?:[Aa]ll )?\\p{Lu}[\\p{L} '’&.-]{1,60} (?:articles?|stories|reports?|content|material))(?: (?:on|from|of|by) .{1,60}?)? (?:may|can) be (?:freely )?${REUSE}(?: or ${REUSE})?\\b(?=.{0,120}\\b${CREDIT})(?:.{0,160}?\\b(?:credit(?:ing|ed)?|attribution|acknowledg\\p{L}+|link(?:ing)?) (?:is given )?(?:to )?${NAMED_OUTLET})?.{0,160}$`,
      'u',
    ),
    'This article may be republished free of charge with credit to Savanna Wire.',
    'The text may be shared with the council, Aldane said.',
  ),
  sentence(
    'licence',
    new RegExp(
      `^(?:[Ff]ree |[Pp]artial |[Ff]ull )?(?:[Rr]eproduction|[Rr]epublication|[Rr]e-?publishing|[Rr]eprinting|[Rr]edistribution|[Cc]opying|[Qq]uotation|[Rr]e-?use)(?:,? (?:and|or) \\p{L}+)?(?: of (?:this|the|our|any|these|all|its) (?:\\p{L}+ )?${WORK})? (?:is|are) (?:hereby )?(?:permitted|allowed|authori[sz]ed|encouraged|welcome|granted|free(?: of charge)?)(?:,? (?:provided|on condition|as long as|so long as|only|if|with|without|for)\\b(?:.{0,120}?(?:credit(?:ed)?(?: is given)?|attribution|acknowledg\\p{L}+) to ${NAMED_OUTLET})?.{0,160})?[.]?$`,
      'u',
    ),
    'Reproduction is permitted provided that the source is named.',
    'Reproduction of the seal is permitted under the treaty, Aldane said.',
  ),
  sentence(
    'licence',
    new RegExp(
      `^(?:you|newspapers|media|publishers|others|anyone)(?: may| can| (?:is|are) (?:free|welcome) to) (?:freely )?(?:re-?publish|reprint|reproduce|re-?use|share|copy|quote) (?:this|our|these|any of our|all our|the) (?:\\p{L}+ )?${WORK}\\b.{0,200}$`,
      'iu',
    ),
    'You may republish this article, unchanged and with a link to it.',
  ),
  sentence(
    'licence',
    new RegExp(
      `^(?:[Pp]lease |[Kk]indly )(?:credit|acknowledge|cite)(?: the source(?: as)?:?)? ${NAMED_OUTLET}[.!]?$`,
      'u',
    ),
    'Please credit Savanna Wire.',
    'Please credit the people of the islands, Aldane asked.',
  ),
  sentence(
    'licence',
    /^(?:(?:text|articles?|story|licen[sc]ed?|published|available|content)\b:?\s)?(?:(?:is |are )?(?:licen[sc]ed |published |available )?(?:under|is)\s)?(?:an? |the )?(?:CC[ -]BY(?:-[A-Z]{2})*(?: \d\.\d)?|Creative Commons(?: (?:Attribution|BY|NonCommercial|Share-?Alike|NoDerivatives|Non-Commercial)[\w -]*)?(?: \d\.\d)?)(?: (?:international|licen[sc]e))*\.?$/i,
    'Licence: CC BY-SA 4.0',
    'Creative Commons is an organisation, said Aldane.',
  ),
  line(
    'licence',
    new RegExp(`^(?:©|\\([cC]\\))\\s?(?!.*${PICTURES})(?<outlet>${CAPITAL_NAME})\\.?$`, 'u'),
    '© The Harbour Post',
    undefined,
    'end',
  ),
  line(
    'licence',
    new RegExp(
      `^(?:Copyright|COPYRIGHT)(?:\\s?(?:©|\\([cC]\\)))?,?\\s(?:by\\s)?(?!.*${PICTURES})(?<outlet>${CAPITAL_NAME})\\.?$`,
      'u',
    ),
    'Copyright Harbour Post',
    'Copyright talks stall in Geneva.',
    'end',
  ),
  line(
    'source',
    new RegExp(
      `^(?:[Ss]ource|SOURCE|[Oo]riginally published (?:by|in)|[Ff]irst published (?:by|in)|[Tt]his (?:article|story) (?:first|originally) appeared in):?\\s(?<outlet>${CAPITAL_NAME})\\.?$`,
      'u',
    ),
    'Source: Harbour Post',
    'Source of the river Aldane found dry.',
    'end',
  ),
];
