/** The longest input, in bytes, that is taken for one article: a text file, a page, or one line of a JSON Lines file. */
export const LONGEST_ARTICLE_BYTES = 8 * 1024 * 1024;

/** How many pages of one article are asked for, and after how many bytes of them no more is. */
export const MOST_PAGES_OF_ONE = 20;
export const LONGEST_PAGES_BYTES = 16 * 1024 * 1024;

/** The longest `.json` file, in bytes, that is read whole; a JSON Lines file may be of any length. */
export const LONGEST_JSON_BYTES = 256 * 1024 * 1024;

/** The longest PDF document, in bytes: pictures take most of it. */
export const LONGEST_PDF_BYTES = 64 * 1024 * 1024;

/** The longest message, in bytes: what is attached takes most of it. */
export const LONGEST_MAIL_BYTES = 32 * 1024 * 1024;

/** The parts of a message, and how deep they may lie in one another. */
export const MOST_MAIL_PARTS = 10_000;
export const MOST_MAIL_DEPTH = 20;

/** What is read of a PDF document: pages, pieces of text, and milliseconds. */
export const MOST_PDF_PAGES = 2000;
export const MOST_PDF_ITEMS = 3_000_000;
export const PDF_TIME = 120_000;

/** The number of UTF-16 code units from which an article's reader is told that it is far longer than any article. */
export const VERY_LONG_TEXT = 200_000;

/** How many times its size something may unpack to, once it is larger than `UNPACKED_IN_ANY_CASE`, in bytes. Text packs to a tenth; what packs to a hundredth is none. */
export const MOST_UNPACKED_RATIO = 200;
export const UNPACKED_IN_ANY_CASE = 16 * 1024 * 1024;

/** What is read of a ZIP archive: entries, and bytes of all entries together as they are unpacked. */
export const MOST_ZIP_ENTRIES = 100_000;
export const LARGEST_ZIP_BYTES = 64 * 1024 * 1024 * 1024;
