import type { Reading } from '../domain/index.js';

/** An article in a list: what is known of it, without its text. */
export type ListedArticle = {
  readonly id: string;
  readonly published: string | null;
  readonly outlet: string | null;
  readonly language: string;
  readonly title: string | null;
  readonly source: string;
  readonly url: string | null;
  readonly contacts: number;
  /** Why nothing was read in it; null where it was read. */
  readonly unread: string | null;
};

export function listedArticle({ article, contacts, diagnostics }: Reading): ListedArticle {
  const { id, published, outlet, language, titleText, source, url } = article;
  return {
    id,
    published: published?.edtf ?? null,
    outlet: outlet?.name ?? null,
    language,
    title: titleText,
    source,
    url,
    contacts: contacts.length,
    unread: diagnostics.find(({ code }) => code === 'language-not-read')?.message ?? null,
  };
}
