/** What a file may say of an article besides its text. */
export type Field = 'id' | 'url' | 'outlet' | 'published' | 'title' | 'text' | 'language';

/**
 * The names that programs give to each field, the likeliest first, without regard to case, spaces, hyphens and underscores
 * ('date_published', 'datePublished' and 'Date Published' are one).
 */
export const FIELD_NAMES: Readonly<Record<Field, readonly string[]>> = {
  id: ['id', '_id', 'guid', 'uuid', 'articleid', 'recordid', 'docid', 'documentid', 'key'],
  url: [
    'url',
    'link',
    'canonical',
    'canonicalurl',
    'uri',
    'permalink',
    'href',
    'weburl',
    'articleurl',
    'sourceurl',
    'pageurl',
  ],
  outlet: [
    'outlet',
    'outletname',
    'publisher',
    'publication',
    'publishername',
    'source',
    'sourcename',
    'newspaper',
    'site',
    'sitename',
    'website',
    'newssite',
    'agency',
    'medium',
    'ogsitename',
  ],
  published: [
    'published',
    'publishedat',
    'publishedon',
    'publisheddate',
    'datepublished',
    'pubdate',
    'publicationdate',
    'publishdate',
    'publishtime',
    'publishedtime',
    'dateofpublication',
    'firstpublished',
    'articlepublishedtime',
    'date',
    'datetime',
    'posted',
    'postedat',
    'issued',
  ],
  title: ['title', 'headline', 'heading', 'articletitle', 'ogtitle'],
  text: [
    'text',
    'body',
    'bodytext',
    'articlebody',
    'content',
    'contenttext',
    'article',
    'articletext',
    'fulltext',
    'maintext',
    'plaintext',
    'rawtext',
    'cleantext',
    'story',
    'document',
    'paragraphs',
  ],
  language: ['language', 'lang', 'languagecode', 'inlanguage', 'locale'],
};

/** A field's name as `FIELD_NAMES` has it. A leading '_' counts only for '_id'. */
export function foldFieldName(name: string): string {
  return name === '_id' ? name : name.toLowerCase().replace(/[\s_:.-]/g, '');
}
