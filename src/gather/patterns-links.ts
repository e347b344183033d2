import { type BoilerplatePattern, line, sentence } from './pattern.js';

/** Ways to other articles. */
export const LINKS: readonly BoilerplatePattern[] = [
  line(
    'link',
    /^(?:[►▶→»>*•-]+\s*)?(?:(?:also |please )?read (?:more|also|next|this|on|here|the full (?:story|article))|also read|see also|(?:see |more )related|related(?: (?:article|story|stories|news|content|coverage|links?|topics?|posts?|reading))?|more (?:on|about) this(?: (?:story|topic))?|further reading|you (?:may|might) (?:also )?like|recommended(?: (?:for you|reading|stories))?|don['’]t miss|must read|in pictures|watch(?: (?:more|also|now|video))?|listen)\s*[:：|»›→–]\s*(?=\S).{1,220}$/i,
    'Read more: Harbour talks end without a deal',
    'Read more: Aldane said that the talks had failed. Morvic left for Geneva. He would not return.',
  ),
  sentence(
    'link',
    /^[([](?:read (?:more|also)|also read|see also|related)\s*[:：–-].{1,200}[)\]]\.?$/i,
    '(Read also: Harbour talks end without a deal)',
  ),
  line(
    'link',
    /^(?:continue|keep) reading(?: (?:below|here|the (?:main )?(?:story|article)).{0,40})?\s*[.:…→»>]*$/i,
    'Continue reading',
  ),
  sentence('link', /^click here(?: (?:to|for) .{1,120})?[.!:]?$/i, 'Click here to read the full statement.'),
  line(
    'link',
    /^(?:go )?back to (?:top|home|homepage|news|list)[.]?$|^(?:home|home ?page)(?: ?[>»/|›] ?[\w &-]{1,40}){1,4}$/i,
    'Home > World > Europe',
  ),
  line(
    'link',
    /^(?:previous|next|older|newer) (?:article|post|story|news|page)s?\b[: ].{0,160}$|^(?:previous|next) (?:article|post|story|news|page)$/i,
    'Next article: Morvic in Geneva',
    undefined,
    'edge',
  ),
  line('link', /^<!--.{0,200}-->$/, '<!-- teaser -->'),
];

/** A heading over a list of links to other articles. */
export const LINK_HEADING =
  /^(?:[►▶→»>*•-]+\s*)?(?:\*\*)?(?:(?:also )?read (?:more|also|next)|also read|see also|see more|related(?: (?:articles?|stor(?:y|ies)|news|content|coverage|links?|topics?|posts?|reading))?|more (?:on|about) (?:this|the) (?:story|topic|subject|issue)|more (?:news|stories|articles|from (?:the )?[\p{L} ]{2,40})|further reading|you (?:may|might)(?: also)? (?:like|be interested in)|recommended(?: (?:for you|reading|stories|articles|links))?|don['’]t miss|most (?:read|viewed|popular|commented)|trending(?: now)?|popular(?: (?:news|posts|stories))?|(?:latest|recent) (?:news|stories|headlines|posts|articles)|top (?:stories|news|headlines)|(?:other|similar) (?:news|stories|articles|links|posts)|editor['’]?s['’]? (?:picks?|choice)|in other news|elsewhere on (?:the )?[\p{L} ]{2,30})(?:\*\*)?\s*[:：.…>»›→-]*$/iu;
