import type { Edtf } from './date.js';
import type { ContactKind, ContactStatus, Participant } from './reading.js';

/** Words of an article, found again by themselves and by what stands around them (W3C Web Annotation: TextQuoteSelector with a start). */
export type TextQuote = {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Where the words stood when they were decided on (UTF-16 code units): tells two places with the same words apart. */
  readonly start: number;
};

/** An account, held to the words that tell of it, so that a decision finds it again after a new reading. */
export type AccountTarget = {
  readonly article: string;
  /** For messages, also when the article is gone. */
  readonly source: string;
  /** The account's id in its article when it was decided on: 'c98'. */
  readonly account: string;
  readonly kind: ContactKind;
  /** Who took part, as the article had it: tells apart accounts that one word tells of. */
  readonly names: readonly string[];
  readonly words: TextQuote;
};

/** A person or an organisation in one article, held to a mention. */
export type EntityTarget = {
  readonly article: string;
  readonly source: string;
  readonly name: string;
  readonly words: TextQuote;
};

/** A statement of an article, held to what was said. */
export type StatementTarget = {
  readonly article: string;
  readonly source: string;
  /** The statement's id in its article when it was decided on: 's120'. */
  readonly statement: string;
  readonly words: TextQuote;
};

/** What a person decided of a statement. */
export type StatementValue =
  /** null: not known. */
  | { readonly field: 'speaker'; readonly value: string | null }
  /** The account at which it was said; null: the article does not say. */
  | { readonly field: 'said-at'; readonly value: AccountTarget | null }
  /** false: these words are no statement. */
  | { readonly field: 'statement'; readonly value: boolean };

/** Something of one who took part. `value` null: not known, whatever the words say. */
type DecidedPart<F extends string, V> = {
  readonly field: F;
  readonly name: string;
  /** Who it is; none for an organisation, and for a person whom no article names. */
  readonly person: readonly EntityTarget[];
  readonly value: V;
};

/**
 * A value that a person decided. For `participants` one decision says one thing of one who took part, or did not. `foreground`, `type`, `affiliation` and
 * `side` are of what an article says, `part-of` is of a contact.
 */
export type DecidedValue =
  | { readonly field: 'kind'; readonly value: ContactKind }
  | { readonly field: 'status'; readonly value: ContactStatus }
  /** true: the article's news. false: background. */
  | { readonly field: 'foreground'; readonly value: boolean }
  | { readonly field: 'date'; readonly value: Edtf }
  | { readonly field: 'place'; readonly value: { readonly name: string; readonly country: string | null } | null }
  /** [] for none. Of an article: words that stand there. */
  | { readonly field: 'topics'; readonly value: readonly string[] }
  /** The visit during which it was held, by its accounts; [] for none. */
  | { readonly field: 'part-of'; readonly value: readonly AccountTarget[] }
  | DecidedPart<'role' | 'affiliation', string | null>
  | DecidedPart<'side', Participant['side']>
  | DecidedPart<'type', Participant['type']>
  | {
      readonly field: 'participants';
      /** part: took part, in that role (null: nothing is said of the role). none: did not take part. */
      readonly change: 'part' | 'none';
      readonly name: string;
      readonly person: readonly EntityTarget[];
      readonly role: string | null;
    };
/** One who took part, as a person found it in an article. `words` null: the article has no words for this one. */
export type ToldParticipant = Omit<Participant, 'spans'> & { readonly words: TextQuote | null };

export type DecidedField = DecidedValue['field'];

/** A value that is a person's and not the program's. */
export type Decided = {
  readonly field: DecidedField | StatementValue['field'] | 'name' | 'identity' | 'contact';
  /** The value in words. */
  readonly value: string;
  /** What the program has without the decision, in words; null where it has nothing to compare. */
  readonly read: string | null;
  /** confirm: the program's value, checked. correct: another one. tells: the whole account is a person's. */
  readonly act: 'correct' | 'confirm' | 'same' | 'different' | 'tells';
  readonly decision: string;
  readonly by: string;
  readonly at: string;
  readonly why: string | null;
};

/** What a person can decide. Lists of targets are of one thing, the most telling first. */
export type Act =
  /**
   * same: what the first of `a` that can be found tells of, and the first of `b`, are one. different: nothing in `a` is the same as anything in `b`.
   */
  | {
      readonly act: 'same' | 'different';
      readonly about: 'contact';
      readonly a: readonly AccountTarget[];
      readonly b: readonly AccountTarget[];
    }
  | {
      readonly act: 'same' | 'different';
      readonly about: 'person' | 'organisation';
      readonly a: readonly EntityTarget[];
      readonly b: readonly EntityTarget[];
    }
  /**
   * The values are these. scope contact: of the contact that the first of `of` which can be found tells of, whatever its accounts say. scope account:
   * of what the article says, which was misread; linking and comparing go on with it. `confirm` says that the program had them right.
   */
  | {
      readonly act: 'correct' | 'confirm';
      readonly scope: 'contact' | 'account';
      readonly of: readonly AccountTarget[];
      readonly values: readonly DecidedValue[];
    }
  /**
   * The article tells of a contact that the program did not find: it is read as one more account of it. `words` say so, the most telling first; where
   * all of them are gone, so is the account.
   */
  | {
      readonly act: 'tells';
      readonly article: string;
      readonly source: string;
      readonly words: readonly TextQuote[];
      readonly kind: ContactKind;
      readonly status: ContactStatus;
      readonly foreground: boolean;
      readonly participants: readonly ToldParticipant[];
      readonly date: Edtf;
      readonly place: { readonly name: string; readonly country: string | null } | null;
      readonly topics: readonly TextQuote[];
    }
  /** The values of a statement are these. */
  | {
      readonly act: 'statement';
      readonly verdict: 'correct' | 'confirm' | 'reject';
      readonly of: StatementTarget;
      readonly values: readonly StatementValue[];
    }
  /** What these accounts tell of is no contact. */
  | { readonly act: 'reject'; readonly of: readonly AccountTarget[] }
  /** The person's name, or the organisation's, is this. `about` absent: a person. */
  | {
      readonly act: 'name';
      readonly about?: 'organisation';
      readonly of: readonly EntityTarget[];
      readonly name: string;
    }
  /** An earlier decision (an undo too) no longer counts. */
  | { readonly act: 'undo'; readonly decision: string };

/** What a person decided, by whom, when and why. Never changed and never removed: an undo is a decision of its own. */
export type Decision = {
  /** 'd' and 10 hexadecimal digits, from the content. */
  readonly id: string;
  /** When it was decided: an instant, 'YYYY-MM-DDTHH:MM:SS.sssZ'. */
  readonly at: string;
  readonly by: string;
  readonly why: string | null;
  readonly what: Act;
};

/**
 * How a decision stands in the record. part: some of what it says holds. outranked: a later decision says otherwise. void: the words that it was about
 * are gone. undone: a later decision took it back.
 */
export type DecisionState = 'holds' | 'part' | 'outranked' | 'void' | 'undone';

/** A decision in the record, with what came of it. */
export type DecisionReport = {
  readonly decision: Decision;
  readonly state: DecisionState;
  /** One sentence on every state but `holds`; '' there. */
  readonly because: string;
  /** Ids of the contacts, people and accounts that it bears on now. */
  readonly bearsOn: readonly string[];
};

/** One pair that a person judged, as linking takes it: accounts, people or organisations of readings, by their ids. */
export type Ruled = { readonly a: string; readonly b: string; readonly decision: string; readonly says: string };

/** What people decided of one sort of things. */
export type RuledPairs = { readonly same: readonly Ruled[]; readonly different: readonly Ruled[] };

/** What people decided of who and what is the same, free of contradiction. */
export type Rulings = {
  readonly contacts: RuledPairs;
  readonly people: RuledPairs;
  readonly organisations: RuledPairs;
};

const NONE: RuledPairs = { same: [], different: [] };
export const NO_RULINGS: Rulings = { contacts: NONE, people: NONE, organisations: NONE };

/** A decision as it reads where what it is about is an old version of an article: of the current one. Itself where it is about none of these. */
export function aboutCurrent(decision: Decision, current: ReadonlyMap<string, string>): Decision {
  if (current.size === 0) return decision;
  const what = withArticles(decision.what, current);
  return what === decision.what ? decision : { ...decision, what };
}

/** A value with the ids of articles in it (every property `article`) replaced, at any depth; itself where none is. */
function withArticles<T>(value: T, current: ReadonlyMap<string, string>): T {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, old]: [string, unknown]) => {
    const article = key === 'article' && typeof old === 'string' ? current.get(old) : undefined;
    return [key, old, article ?? withArticles(old, current)] as const;
  });
  if (entries.every(([, old, now]) => old === now)) return value;
  const made = Array.isArray(value)
    ? entries.map(([, , now]) => now)
    : Object.fromEntries(entries.map(([key, , now]) => [key, now]));
  return made as T;
}
