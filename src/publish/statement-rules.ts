/** What each rule that finds statements goes by, as a sentence for `readout why`; the codebook lists the same rules with an example each. */
export const STATEMENT_RULES: Readonly<Record<string, string>> = {
  'direct-quote': 'The words stand inside quotation marks, with words of reporting before, behind or between them.',
  'block-quote': 'A verb of reporting and a colon announce the paragraphs.',
  'colon-speech': 'The words stand behind a verb of reporting and a colon.',
  transcript: 'The words are a turn of a briefing or an interview.',
  'according-to': '“According to” names the source, which is the speaker.',
  'clause-then-cue': 'The words of reporting stand behind the clause.',
  'quoted-as-saying': 'The article tells whom another quotes; the one quoted is the speaker.',
  'reporting-clause': 'The clause stands behind a verb of reporting.',
  'stance-object': 'A verb of stance (“welcomed”, “condemned”) says what the speaker thinks of it.',
};
