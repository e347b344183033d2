/** Groups of states that are there where their leaders meet, and have neither house nor seat: "the G7", "the Group of Twenty", "APEC". */
const ONLY_MEETING =
  /^(?:G-?\d+|Group of .+|BRICS|Quad|Asia-Pacific Economic Cooperation|Commonwealth Heads of Government Meeting)$/;

/** True of the name under which such a group is known. */
export const isOnlyMeeting = (name: string): boolean => ONLY_MEETING.test(name);
