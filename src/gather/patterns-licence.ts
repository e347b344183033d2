import { type BoilerplatePattern, sentence } from './pattern.js';

/** The words of an outlet's name: '(?<outlet>…)' in a licence. */
const OUTLET = "(?<outlet>(?:the )?[\\p{L}\\p{N}][\\p{L}\\p{N}&.'’/ -]{1,60}?)";
const YEARS = '(?:19|20)\\d\\d(?:\\s?[-–/]\\s?(?:(?:19|20)?\\d\\d|present))?';
const COPYRIGHT = '(?:©|\\(c\\)|copyright(?:\\s?©|\\s?\\(c\\))?)';
const RESERVED = '(?:[,.|–-]*\\s*all rights reserved)';

/** Who owns the words, and what may be done with them. */
export const LICENCES: readonly BoilerplatePattern[] = [
  sentence(
    'licence',
    new RegExp(
      `^(?:all )?(?:the )?(?:contents?|material|text|articles?) (?:by|of|from|on) ${OUTLET} (?:is|are) (?:licen[sc]ed|published|available|released) under (?=.*(?:licen[sc]e|creative commons|cc[ -]by|terms)).{1,160}$`,
      'iu',
    ),
    'All content by Harbour News Agency is licensed under a Creative Commons Attribution 4.0 International License.',
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
];
