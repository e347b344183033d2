import { type BoilerplatePattern, line, sentence } from './pattern.js';

const NETWORKS =
  '(?:facebook|twitter|x|instagram|telegram|whatsapp|linkedin|youtube|tiktok|threads|bluesky|mastodon|reddit|pinterest|vk|wechat|weibo|google news|e-?mail|messenger)';

/** 'reporting by Ida Aldane in Geneva', 'editing by J. Morvic' */
const CREW =
  '(?:reporting|editing|writing|translation)(?:(?:,| and|, and) (?:reporting|editing|writing|translation))*(?: from [\\p{L} ]{2,30}| in [\\p{L} ]{2,30})? by (?:[^.;]|(?<=\\b\\p{Lu})\\.){2,100}?';

/** Comment forms. */
export const FORMS: readonly BoilerplatePattern[] = [
  line(
    'form',
    /^(?:(?:your |enter (?:your )?)?(?:first name(?: (?:&|and) last name)?|last name|full name|name|e-?mail(?: address)?|website|comment|message|security code|captcha)(?: ?\((?:required|optional|will not be published)\)| ?\*)?\s*[:：]?)$/i,
    'first name & last name',
    undefined,
    'edge',
  ),
  line('form', /^first name (?:&|and) last name$/i, 'First name and last name'),
  sentence(
    'form',
    /^(?:leave|post|write|add|submit|send)(?: (?:us|me))? (?:a|your|an?other) (?:comment|reply|response|feedback|review|opinion|message)s?(?: (?:below|here|to .{1,80}))?[.:!]?$|^(?:cancel reply|send comment|post comment|no comments?(?: yet)?|be the first to comment|login to comment|log in to (?:comment|reply)|comments are closed|submit|send)[.!:]?$|^you must (?:be logged|log) in to (?:post|leave) a comment\.?$/i,
    'Leave a comment',
    'Leave a message of peace, Aldane told the crowd.',
  ),
  sentence(
    'form',
    /^your e-?mail(?: address)? will not be (?:published|shared|displayed)\.?$|^required fields are marked\s?\*?\.?$|^\* ?(?:required|mandatory)(?: fields?)?\.?$|^(?:save my name|notify me of) .{0,120}$|^(?:characters? (?:left|remaining)|max(?:imum)? \d+ characters?).{0,40}$/i,
    'Your email address will not be published.',
  ),
];

/** Buttons for sharing, and invitations to follow. */
export const SHARING: readonly BoilerplatePattern[] = [
  line(
    'share',
    new RegExp(
      `^(?:share|tweet|post|send|pin)(?: (?:this|it|the))?(?: (?:article|story|news|page|post))?(?: (?:on|to|via|with|by|in)(?: (?:${NETWORKS}|your friends|friends|social media|others)(?: ?[,/|&]| and)?){1,8})?\\s*[:.!]?$`,
      'i',
    ),
    'Share on Facebook',
    'Share the burden with others, Aldane urged.',
  ),
  line(
    'share',
    new RegExp(
      `^(?:(?:${NETWORKS}|print|share|copy link|link copied!?|save|bookmark|pdf|download pdf|comments?)(?:\\s*[|/,·•]\\s*|\\s+|$)){1,10}$`,
      'i',
    ),
    'Facebook Twitter WhatsApp',
  ),
  line(
    'share',
    /^(?:print(?: this (?:page|article))?|text size|font size|a\s?[+-](?: a\s?[+-])*|listen to this article|gift this article)$/i,
    'Print this page',
  ),
  sentence(
    'share',
    new RegExp(
      `^(?:(?:you can )?(?:also )?(?:follow|find|like|join|connect with) (?:us|our (?:page|channel|account)s?|@?[\\w .]{2,40}?) (?:on|at|via)(?: (?:${NETWORKS}|social media)(?:[,/|&]| and)?){1,8}(?: (?:@?\\w{2,30}|for .{1,80}|page|channel))?|follow us|follow us @\\w{2,30})[.:!]?$`,
      'i',
    ),
    'Follow us on Facebook and Twitter',
    'Follow us on the road to peace, Aldane said.',
  ),
];

/** Newsletters, apps, subscriptions. */
export const SUBSCRIPTIONS: readonly BoilerplatePattern[] = [
  sentence(
    'subscribe',
    /^(?:(?:please )?(?:subscribe|sign ?up|register|join)(?: now| today| here| free)*(?: (?:to|for|with|and (?:get|receive))| to (?:get|receive))\b.{0,60}\b(?:newsletters?|briefings?|e-?mails?|alerts?|notifications?|mailing list|inbox|daily digest|channel|updates)\b.{0,80})$/i,
    'Subscribe to our newsletter for the news of the week.',
    'Sign up for the treaty, Aldane told Morvic.',
  ),
  line(
    'subscribe',
    /^(?:subscribe|sign ?(?:up|in)|log ?in|register|subscribe now|sign up now|newsletter|become a member|support us|donate(?: now)?)[.!:]?$/i,
    'Subscribe',
  ),
  sentence(
    'subscribe',
    /^(?:download|get|install) (?:our|the [\w ]{2,40}) (?:mobile )?app\b.{0,100}$/i,
    'Download our app for Android.',
  ),
  sentence(
    'subscribe',
    /^(?:this (?:article|story|content) is (?:for|available to|reserved for) (?:subscribers|members|premium)|already a (?:subscriber|member)\?).{0,80}$/i,
    'Already a subscriber? Log in',
  ),
];

/** Cookies, advertisements, credits, and the signs that end a text. */
export const PAGE: readonly BoilerplatePattern[] = [
  sentence(
    'cookies',
    /^(?:(?:we|this (?:web)?site|our (?:web)?site) uses? (?:essential |necessary )?cookies\b.{0,200}|by (?:continuing|using|clicking|browsing)\b.{0,80}\b(?:site|cookies|accept)\b.{0,160}|(?:accept|reject|manage|allow)(?: all)? (?:cookies|preferences)(?: settings)?\.?|(?:cookie|privacy) (?:policy|settings|notice|preferences)(?: ?[|&] ?[\w ]{3,30})*\.?|terms (?:of (?:use|service)|and conditions|& conditions)\.?)$/i,
    'We use cookies to give you the best service.',
    'By using the harbour as a base, Aldane said, the navy broke its word.',
  ),
  line(
    'advertisement',
    /^[-–—[(*\s]*(?:advertisements?|advertising|ads?|advert|sponsored(?: content)?|promoted(?: content)?|paid content|ad feedback|(?:story|article) continues below(?: (?:the )?(?:advertisement|ad|this ad))?|advertisement[ -–—]+(?:scroll to continue|story continues below|continue reading below)|scroll to continue|remove ads)[-–—\])*.\s]*$/i,
    'ADVERTISEMENT',
  ),
  line(
    'credit',
    /^[([]?\s*(?:(?:file |cover |main |featured |lead )?(?:photo|picture|image|photograph|video|graphic|illustration|pic)s?(?: (?:credit|courtesy|source|copyright)s?(?: of)?)?\s*(?:[:：/|]|©)\s*(?=\S).{1,160}|(?:file|handout|archive|illustrative|representational|undated) (?:photo|image|picture)s?)\s*[)\]]?\.?$/i,
    '(Photo: Harbour Post)',
  ),
  line(
    'credit',
    /^[([]?(?:(?:File|Handout|Cover) )?(?:Photo|PHOTO|photo|Photograph|Picture|Image|Video|Graphic|Illustration)s? (?:by|BY|courtesy of) \p{Lu}[\p{L}.'’-]*(?:[ /,]+(?:\p{Lu}|de |von |van |al-|for |and |via )[\p{L}.'’-]*){0,8}[)\]]?\.?$/u,
    'Photo by Joost Morvic / Harbour Pictures',
    'Photo by photo, the committee went through what the navy had taken.',
  ),
  line(
    'credit',
    /^[([]?(?:via |©\s?)?(?:getty(?: images)?|afp|ap|ap photo|reuters|epa|epa-efe|xinhua|tass|anadolu|shutterstock|istock|alamy|wikimedia commons|file|handout)(?:\s?[/|,–-]\s?[\p{L} .'-]{2,50}){0,3}[)\]]?$/iu,
    'Getty Images/Harbour Post',
  ),
  line('credit', /^(?:©|\(c\))\s?[\p{L}][\p{L} .'/&-]{1,60}$/iu, '© Harbour Pictures'),
  sentence(
    'credit',
    /^[([](?:(?:file |cover )?(?:photo|picture|image|pic|video)(?: (?:credit|courtesy|source)| by)?\s?[:：/].{1,100}|(?:file|handout|archive) (?:photo|image|picture))[)\]]\.?$/i,
    '(Image: Aldane Morvic)',
  ),
  sentence(
    'sign-off',
    new RegExp(
      `^[—–([-]*\\s?(?:with )?(?:additional )?${CREW}(?:[;.,]? (?:and )?(?:additional )?${CREW})*\\.?[)\\]]?$`,
      'iu',
    ),
    'Reporting by Ida Aldane; Editing by Joost Morvic',
    'Written by Aldane. It was a letter of two pages, and it reached Morvic on Friday.',
  ),
  line('marker', /^(?:\\?[#*=_~+•·-]\s*){2,}$|^\*?\\?#(?:\s*\\?#)*\*?$/, '\\# \\# \\#'),
  line(
    'marker',
    /^[-–—*/([\s]*(?:ends?|30|0|more|nnnn|the end|end of (?:text|story|article|statement)|end item)[-–—*/)\]\s]*$/i,
    '- 30 -',
    undefined,
  ),
];
