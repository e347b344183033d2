import { remembered } from '../../knowledge/index.js';
import type { PageElement } from './tree.js';

/** Elements that hold nothing of an article's text wherever they stand. */
const NEVER_TEXT = new Set(
  'title meta link base noscript object iframe nav button select option input textarea label dialog menu audio video canvas map area datalist progress meter fencedframe portal frameset dir applet embed'.split(
    ' ',
  ),
);

/**
 * Words in a `class` or `id` that name what stands around an article, whatever text it has. A name is taken apart at hyphens ('post-share-bar' has
 * three words); two words with a hyphen here stand beside each other.
 */
const SURELY_AROUND = words(
  'ad ads advert[a-z]* adslot adsense adunit dfp taboola outbrain sponsor(?:ed|s)? shar(?:e|ing)-?(?:bar|buttons?|links?|tools?|icons?|this)? sharebar sharedaddy sharethis addthis addtoany social(?:s|media|-[a-z]+)? newsletters? related[a-z]* relatedposts? recirc[a-z]* most-?(?:read|popular|viewed|shared) trending (?:latest|recent|other|more)-(?:news|posts|stories|articles|comments) (?:also|you-may|you-might)-?(?:read|also-)?like comments? commentlist disqus[a-z]* respond side-?bar[a-z]* foot(?:er|ers) site-?header masthead menus? navi? navbar navigation subnav breadcrumbs? pagination paginator cookies? gdpr onetrust popup lightbox tooltip login signin tag-?(?:cloud|links|list) taglist cat-?links author-?(?:bio|box|info|card|details|profile|description) about-?(?:the-)?author biography copyright skip-?link screen-reader-text sr-only visually-?hidden',
);

/** Words that name it where the element has little running text. */
const PERHAPS_AROUND = words(
  'promo[a-z]* banner share subscri(?:be|ption|ptions) signup sign-up recommend[a-z]* read-?more more-?(?:from|on) popular teasers? widgets? asides? topnav crumbs? pager paging page-?numbers? consent modal overlay toolbar tools utility register tags? categories keywords meta byline dateline datetime timestamp published pubdate legal disclaimer rss feedback ratings? votes? poll quiz d-none hidden print-?only archives? search searchform carousel slideshow gallery playlist player donat[a-z]* prev(?:ious)? next partners? topics? syndication credits? reply replies discussion header info infobox (?:post|entry|article)-?(?:meta|info|tools|tags|footer|nav|navigation|author|utility) box-?out factbox author',
);

/** Words that name the article itself: with one of them an element is the article, whatever else is said of it. */
const ARTICLE = words(
  'article-?(?:body|content|text|copy|main|full|page) (?:post|entry|story|news|blog|main|node|page)-?(?:body|content|text|copy|article) body-?(?:copy|text|content) maincontent content-?(?:body|main|text|article) articletext bodytext hentry h-entry e-content instapaper-body',
);

function words(list: string): RegExp {
  return new RegExp(`(?<![a-z\\d])(?:${list.split(' ').join('|')})(?![a-z])`);
}

const FRAME = new Set(['html', 'body', '#page', 'main', 'article']);

/** What is not shown: by attributes, and by the styles that are written at the element itself. A whole page that is hidden is shown by a program. */
export function isHidden({ name, attributes }: PageElement): boolean {
  if (name === 'html' || name === 'body') return false;
  if ('hidden' in attributes && attributes['hidden'] !== 'until-found' && !isStreamed(attributes)) return true;
  const style = attributes['style'];
  if (style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)) return true;
  return attributes['aria-hidden'] === 'true' || attributes['type'] === 'hidden';
}

/** A part of a page that came after the rest, and that a program puts into its place ('S:0', as React has it). */
function isStreamed({ id }: PageElement['attributes']): boolean {
  return id !== undefined && /^S:\w+$/.test(id);
}

/** True for elements that hold no words to read for anybody: controls, menus, media. */
export function isNeverText(element: PageElement): boolean {
  const { name, attributes } = element;
  if (NEVER_TEXT.has(name)) return true;
  const role = attributes['role'];
  if (role === undefined || !/^(?:navigation|banner|search|menu\w*|dialog|alertdialog|toolbar)$/.test(role))
    return false;
  return !holdsArticle(element);
}

/** So many elements are looked at for the article in a header that was never closed. */
const FARTHEST = 500;

/** True where an element has the page's main part or article in it, as a header has that was never closed. */
function holdsArticle(element: PageElement): boolean {
  const ahead: PageElement[] = [element];
  for (let seen = 0; seen < FARTHEST; seen++) {
    const next = ahead.pop();
    if (!next) return false;
    if (next.name === 'main' || next.name === 'article') return true;
    for (let at = next.children.length - 1; at >= 0; at--) {
      const child = next.children[at];
      if (child !== undefined && typeof child !== 'string') ahead.push(child);
    }
  }
  return false;
}

const LEAD =
  /(?<![a-z])(?:intro(?:duction|text)?|leads?|lede|leader|teaser-?text|article-?teaser|excerpt|standfirst|summary|bajada|vorspann|sapo|chapo|dek|deck|sub-?(?:title|headline|heading)|sottotitolo|entradilla|copete|description|abstract)(?![a-z])/;

/** True for an element that is named as the lead of an article. */
export function isNamedLead({ attributes }: PageElement): boolean {
  const classes = attributes['class'];
  return (
    classes !== undefined &&
    LEAD.test(
      classes
        .replace(/([a-z])([A-Z])/g, '$1-$2')
        .toLowerCase()
        .replace(/_+/g, '-'),
    )
  );
}

const CAPTION =
  /(?<![a-z])(?:caption|legend|wp-caption-text|image-?(?:caption|credit|description|source|copyright)|img-?(?:caption|credit)|photo-?(?:caption|credit|copyright)|picture-?(?:caption|credit)|media-?(?:caption|credit)|bildunterschrift|bildtext)(?![a-z])/;

/** True for what stands under a picture. */
export function isCaption({ name, attributes }: PageElement): boolean {
  const classes = attributes['class'];
  return classes !== undefined && !FRAME.has(name) && name !== 'section' && isNamedCaption(classes);
}

const isNamedCaption = remembered((classes) => CAPTION.test(classes.toLowerCase().replace(/_+/g, '-')));

/** What an element's names say of it: what surely or perhaps stands around an article, the article, or nothing. */
export type Role = 'around' | 'perhaps' | 'article' | null;

export function roleOf(element: PageElement): Role {
  const { name, attributes } = element;
  if (FRAME.has(name)) return name === 'article' || name === 'main' ? 'article' : null;
  const property = attributes['itemprop'];
  if (property !== undefined && /articleBody/i.test(property)) return 'article';
  if (name === 'footer') return 'around';
  const { class: classes = '', id = '' } = attributes;
  const byName = name === 'aside' || name === 'header' || name === 'form' ? 'perhaps' : null;
  // The id of a heading is made of its words, and 'header' is what some call it.
  const names = /^h\d$/.test(name) ? classes.replace(/header/gi, '') : `${classes} ${id}`;
  return roleNamed(names) ?? byName;
}

/** What the names of an element say together: of the article, whatever else, or else of what surely stands around it. */
function roleNamed(names: string): Role {
  let role: Role = null;
  for (const name of names.split(WHITE_SPACE)) {
    const found = name === '' ? null : roleOfName(name);
    if (found === 'article') return found;
    if (found === 'around' || role === null) role = found ?? role;
  }
  return role;
}

const WHITE_SPACE = /\s/;

/** 'main-with-right-sidebar' is no sidebar, 'no-comments' has none. */
const WITH_SOMETHING =
  /(?<![a-z])(?:with|has|have|no|without|label|overflow|contents?)-(?:[a-z]+-)?(?:side-?bar|aside|comments?|shar(?:e|ing)|header|footer|menu|nav|ads?|widgets?|banner|hidden|social|related|gallery|tags?)[a-z]*/g;

/** What programs call every part of a page: the root of an application, the boxes of a page builder. */
const OF_PROGRAMS =
  /(?<![a-z-])(?:-next|(?:elementor|so|siteorigin|panel|brxe|fl)-widget(?:-wrap|-container)?)(?![a-z-])/g;

/** 'b5343ad4', 'Zl4adYBaWo': a number, and no word. */
const NUMBER_LIKE = /(?<![a-z\d])(?:[a-z]*\d+){2,}[a-z]*/gi;

/** Camel case is taken apart: 'postMeta' is 'post-meta'. Pages have the same few names again and again. */
const roleOfName = remembered((name): Role => {
  const plain = name
    .replace(NUMBER_LIKE, '')
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/_+/g, '-')
    .replace(OF_PROGRAMS, '')
    .replace(WITH_SOMETHING, '');
  if (ARTICLE.test(plain)) return 'article';
  if (SURELY_AROUND.test(plain)) return 'around';
  return PERHAPS_AROUND.test(plain) ? 'perhaps' : null;
});
