/** Words that name bodies, documents, events and parts of a landscape, never people. */
import { wordIs } from '../words.js';

const ORGANISATION_WORDS = new Set(
  (
    'ministry party council movement committee commission agency organization organisation embassy parliament congress union bank army forces university company group institute foundation court news assembly senate front ' +
    'federation association authority bureau department office fund league coalition alliance corps guard centre center secretariat mission government times post daily tribune telegraph guardian herald journal gazette press television radio tv network ' +
    'treaty agreement accord act plan summit conference forum initiative declaration process area zone war day week month year prize award games cup strait sea ocean river mountain island islands airport hotel palace hall house square street road avenue church mosque temple province state district city airfield base report resolution ' +
    'accords flight society brotherhood holiday monument industries resources studies motors services school hospital club squadron brigade division battalion doctrine pact protocol convention station associates ' +
    'enterprises holdings airlines airways administration campaign agencies awards museum library theatre theater stadium tower towers systems technologies technology college academy project programme program county average amendment collective partners ventures inc corp ltd llc plc regency inn suites resort'
  ).split(' '),
);

/** True for a word that stands in names of bodies or places and in none of a person. */
export const isOrganisationWord = wordIs(({ lower }) => ORGANISATION_WORDS.has(lower.replace(/\.$/, '')));

/** Words of which the names of ministries, bureaus and bodies are made. */
export const BODY_WORDS = new Set(
  (
    'affairs foreign security national cooperation trade commerce industry development defence defense commonwealth international interior finance economy energy council committee commission bureau office ' +
    'department ministry party assembly parliament union federation republic kingdom state states secretariat agency administration presidential political central general supreme leading group relations ' +
    'communist workers people front movement resistance islamic liberation delegation mission coalition global special counter bloc bank fund court house senate congress representatives army forces guard corps region regional religious minorities near east south asia africa north america europe middle western eastern policy ' +
    'expatriates emigrants diaspora youth sports sport culture tourism health education agriculture science technology transport planning southern northern central resources municipal housing mineral petroleum oil water irrigation migration emigration labour labor awqaf waqfs endowments environment communications'
  ).split(' '),
);
