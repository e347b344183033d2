/** What is wrong with the bytes of an archive at one place: 'it is cut off'. */
export class Damage extends Error {
  override readonly name: string = 'Damage';
}

/** Damage to the packing itself: nothing more can be unpacked there. */
export class MemberDamage extends Damage {
  override readonly name = 'MemberDamage';
}
