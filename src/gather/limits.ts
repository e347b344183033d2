/** The longest input, in bytes, that is taken for one article: a text file, or one line of a JSON Lines file. */
export const LONGEST_ARTICLE_BYTES = 8 * 1024 * 1024;

/** The longest `.json` file, in bytes, that is read whole; a JSON Lines file may be of any length. */
export const LONGEST_JSON_BYTES = 256 * 1024 * 1024;

/** The number of UTF-16 code units from which an article's reader is told that it is far longer than any article. */
export const VERY_LONG_TEXT = 200_000;
