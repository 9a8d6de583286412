/**
 * The columns of the register in the order in which they are written: one row is one measure, its
 * definition and its people; figures stand in the interchange table.
 */
export const registerColumns = [
  'id',
  'code',
  'title',
  'kind',
  'plan',
  'section',
  'aim',
  'directorate',
  'committee',
  'description',
  'unit',
  'numerator_label',
  'denominator_label',
  'polarity',
  'accumulates',
  'reported_in',
  'lag_days',
  'source',
  'near',
  'met_within',
  'owner',
  'owner_post',
  'cover',
  'cover_post',
  'cover_first',
  'cover_last',
  'director',
  'director_post',
  'target_date',
  'first_period',
  'last_period',
  'definition',
] as const;

export type RegisterColumn = (typeof registerColumns)[number];
