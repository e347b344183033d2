import type { ContactKind, ContactStatus, Span } from '../../../domain/index.js';
import type { Mention, TimeMention } from '../../draft.js';
import type { ContactRule } from './rules.js';

/** Who takes part by the words of one candidate, through which mentions, and on which side. */
export type Party = {
  readonly entity: number;
  readonly mentions: Mention[];
  side: 'host' | 'guest' | null;
  /** The words of the contact do not name this one: the sentence or the article is about him. */
  readonly implied?: true;
};

/** One place in the text that may tell of a contact, before it is known whether others tell of the same. */
export type Candidate = {
  /** The word that tells of it. */
  readonly trigger: number;
  readonly rule: ContactRule;
  readonly reason: string;
  kind: ContactKind;
  status: ContactStatus;
  readonly parties: Party[];
  /** The place's mentions, the venue before the city before the country. */
  places: Mention[];
  time: TimeMention | null;
  /** "the meeting", "the two leaders discussed": says more of a contact told of before. */
  readonly backward: boolean;
  /** "the two presidents": what those hold of whom it is said; null where the words do not say. */
  readonly ofSort?: string | null;
  /** Says more of a contact told of before, and who else was there. */
  readonly adds: boolean;
  /** Told by the learned model, and by no rule. */
  readonly learned?: boolean;
  /** "The two will meet with Morvic": those of the contact told of last take part besides. */
  readonly joins?: boolean;
  /** "another", "previous", "next", "separate": not the one told of before. */
  fresh: boolean;
  /** "at their last meeting, in May": told beside the news. */
  readonly recalled?: boolean;
  /** Whose company those named are, where the words say so: only a contact of theirs has them. */
  readonly companyOf?: number | null;
  /** The word, in the sentence before, whose day is that of the contact where its own words give none. */
  readonly daySaidAt?: number | null;
  topics: Span[];
  /** How sure the words are: 2 names what happened and who, 1 leaves something to the context. */
  readonly strength: 1 | 2;
};

/** All candidates that tell of one contact, with what they give together. */
export type Merged = { readonly told: Candidate[]; kind: ContactKind; parties: Party[] };
