/** Tables of the endpoint as Kysely sees them: text, whole numbers and JSON as text, the same in SQLite and PostgreSQL. */

export interface WardTable {
  area: string
  name: string
  province_name: string
  group_unit: string
  station_name: string
  station_phone: string | null
  station_contact: string | null
  referral_place: string | null
  plan_id: string | null
  training: number
  created_at: number
}

export interface WardGroupTable {
  area: string
  ward: string
  name: string
  position: number
}

/** A person who writes: a collaborator or a member of the station. Areas belong to the person, her phones inherit them. */
export interface AuthorTable {
  id: string
  ward: string
  name: string
  honorific: string
  phone: string | null
  role: string
  areas: string
  scope_version: number
  created_at: number
}

export interface AccountTable {
  login: string
  author: string
  ward: string
  role: string
  password: string
  created_at: number
}

export interface SessionTable {
  id_hash: string
  login: string
  created_at: number
  seen_at: number
}

export interface SetupTokenTable {
  token_hash: string
  created_at: number
}

export interface DeviceTable {
  id: string
  ward: string
  author: string
  role: string
  name: string
  /** Null for the station's own device, which nobody can sign in with. */
  token_hash: string | null
  enrolled_at: number
  seen_at: number | null
  push_at: number | null
  app_version: string
  waiting_count: number | null
  waiting_oldest: number | null
  revoked_at: number | null
  revoked_reason: string | null
  ack_n: number
  digest: string
}

export interface EnrolmentTable {
  code_hash: string
  ward: string
  author: string
  created_by: string
  created_at: number
  expires_at: number
  used_at: number | null
}

/** Every op that ever came, by its number on its device; `op_id` tells the same op sent again under another number. */
export interface OpTable {
  device: string
  n: number
  op_id: string
  ward: string
  txn: string
  record_id: string
  kind: string
  area: string
  author: string
  /** Canonical text as it came. */
  body: string
  /** Chain digest up to and with this op. */
  digest: string
  status: string
  code: string | null
  field: string | null
  /** Record whose acceptance lets a waiting op be tried again. */
  waits_for: string | null
  stamp: string | null
  seq: number
  conflicts: string | null
  received_at: number
  resolved_at: number | null
}

export interface RecordTable {
  id: string
  ward: string
  area: string
  kind: string
  subject: string | null
  household: string | null
  occurred_on: string
  is_open: number
  search_text: string
  sort_key: string
  fields: string
  stamps: string
  created_by: string
  received_at: number
  updated_seq: number
}

export interface FeedTable {
  area: string
  record_id: string
  seq: number
  state: string
}

export interface CounterTable {
  id: number
  v: number
}

export interface CommitMarkTable {
  seq: number
  mark: string
}

export interface ConflictTable {
  id: string
  ward: string
  record_id: string
  field: string
  shown: string
  other: string
  opened_at: number
  resolved_by: string | null
  resolved_at: number | null
}

export interface AuditTable {
  id: string
  at: number
  ward: string
  actor: string
  action: string
  subjects: string
}

export interface MigrationTable {
  id: string
  at: number
}

/** All tables by name. */
export interface Schema {
  ward: WardTable
  ward_group: WardGroupTable
  author: AuthorTable
  account: AccountTable
  session: SessionTable
  setup_token: SetupTokenTable
  device: DeviceTable
  enrolment: EnrolmentTable
  op: OpTable
  record: RecordTable
  feed: FeedTable
  counter: CounterTable
  commit_mark: CommitMarkTable
  conflict: ConflictTable
  audit: AuditTable
  migration: MigrationTable
}
