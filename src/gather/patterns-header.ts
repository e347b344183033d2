import { type BoilerplatePattern, line } from './pattern.js';

/** A field's value. */
const VALUE = '.{0,80}';

/** What pages print above and below an article about it. */
export const HEADERS: readonly BoilerplatePattern[] = [
  line(
    'header',
    /^(?:news|story|article|press release|document|report|item|release)?\s?(?:id|code|no\.?|number|ref(?:erence)?\.?)\s*(?:no\.?)?\s*[:：#]\s*[\w/.-]{1,40}$/i,
    'News ID : 1',
  ),
  line(
    'header',
    new RegExp(
      `^(?:(?:first |originally |date |last )?publi(?:shed|sh|cation)(?: (?:date|time|on|at))*|date(?:\\s?(?:/|and|&)\\s?time| of publication| published| posted)?|news date|pub(?:\\.|lished)? ?date|posted(?: (?:on|at|date))?|(?:last )?(?:updated?|modified|edited)(?: (?:date|on|at|time))*|update time|release date|created(?: on)?|issued(?: on)?)\\s*[:：]\\s*(?=.{0,30}\\d)${VALUE}$`,
      'iu',
    ),
    'Publish Date : 10/24/2023 11:15:40 AM',
    'Date: that is what they did not agree on, said Aldane.',
  ),
  line(
    'header',
    /^(?:first |last |originally )?(?:published|posted|updated|modified)(?: (?:on|at))? (?=.{0,30}\d)[\p{L}\d ,.:/+()-]{4,60}$/iu,
    'Last updated 24 October 2023, 11:15 GMT',
    'Published in May 2021, the treaty text runs to 300 pages, said Morvic, who helped to write much of it.',
  ),
  line(
    'header',
    new RegExp(
      `^(?:tags?|key ?words?|category|categories|topics?|filed under|posted in|section|service|news service|subject area|hashtags?|short ?(?:link|url)|permalink|link|url|print version|reading time|estimated reading time)\\s*[:：]\\s*${VALUE}$`,
      'iu',
    ),
    'Tags: Harbour, talks, Geneva',
    undefined,
    'edge',
  ),
  line(
    'header',
    /^(?:(?:page )?(?:views?|visits?|visitors|hits|reads|shares?|likes?|downloads|view count|visit count|number of (?:views|visits|comments)|comments?)\s*[:：]\s*[\d.,]+\s?[km]?|[\d.,]+\s?[km]? (?:views?|visits?|reads|shares?|likes?|comments?))$/i,
    'Views: 1,204',
  ),
  line(
    'header',
    /^(?:\d+ ?-?min(?:ute)?s?\.? read|reading time:? \d+.{0,20}|\d+ (?:minutes?|hours?|days?|weeks?) ago)$/i,
    '3 min read',
  ),
  line(
    'header',
    /^(?:breaking news|latest news|top stor(?:y|ies)|news|world news|print edition|press release|for immediate release|developing story|live updates?)[.!:]?$/i,
    'FOR IMMEDIATE RELEASE',
    undefined,
    'edge',
  ),
];
