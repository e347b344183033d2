import type { RecordOrganisation, RecordPerson } from '../domain/index.js';
import { oneLine } from './clean.js';
import { markText } from './mark-text.js';
import { indented, type Lines } from './evidence.js';
import { chosen, judgementLines, type Material } from './why-material.js';
import { nameFormLines } from './name-form.js';

/** Under which names a person or an organisation stands in which articles, and the judgements that joined or parted them. */
export function whyEntity(
  about: 'person' | 'organisation',
  entity: RecordPerson | RecordOrganisation,
  field: string | null,
  { judgements }: Material,
): Lines {
  chosen(field, ['names'], entity.id);
  const keys = new Set(entity.seenAs);
  const concerned = judgements.filter(
    (judgement) => judgement.about === about && (keys.has(judgement.a) || keys.has(judgement.b)),
  );
  return [
    `${entity.id}: ${oneLine(entity.name)}`,
    ...(entity.decided ?? []).map((mark) => `  ${markText(mark)} (${mark.decision})`),
    ...indented(nameFormLines(entity)),
    ...(concerned.length === 0
      ? ['  no judgement was needed: only one article names them, or nothing else comes near']
      : []),
    ...indented(concerned.flatMap(judgementLines)),
  ];
}
