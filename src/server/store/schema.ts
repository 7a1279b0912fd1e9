/** Tables of the endpoint as Kysely sees them: text, whole numbers and JSON as text, the same in SQLite and PostgreSQL. */
import type { Generated } from 'kysely'

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
  /** Head of the ward's trail: the place and the hash of its newest row. */
  audit_n: Generated<number>
  audit_hash: Generated<string>
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
  /** Since when she is a named officer, and by whose word; null for all others. */
  named_at: number | null
  named_by: string | null
}

export interface AccountTable {
  login: string
  author: string
  ward: string
  role: string
  password: string
  created_at: number
  signed_in_at: number | null
  /** Since when nobody may sign in with it; null again once it got a new link. */
  closed_at: number | null
  /** Of a city reader: a province (`31`) or wards (`31/11383,31/11386`) whose counts she reads; her own ward alone when null. */
  reads: string | null
}

export interface SessionTable {
  id_hash: string
  login: string
  created_at: number
  seen_at: number
  /** Browser and system in two words. */
  agent: Generated<string>
}

/** A key of an account that a device keeps; of it only the public half is here. */
export interface PasskeyTable {
  id: string
  login: string
  public_key: string
  sign_count: number
  agent: string
  created_at: number
  used_at: number | null
}

/** A question that is signed once; `login` is set when a new key is being made. */
export interface PasskeyChallengeTable {
  hash: string
  login: string | null
  expires_at: number
}

export interface SetupTokenTable {
  token_hash: string
  created_at: number
  /** The account whose password it sets, and until when; both null for the link of a first run. */
  login: string | null
  expires_at: number | null
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
  /** The device that this one was split from. */
  forked_from: string | null
  locked_at: number | null
  locked_reason: string | null
  /** How far the phone has read each area, as JSON `{area: seq}`; null before the first reading. */
  cursors: string | null
  /** Share of the key of the phone's vault, base64url; null before it left one. */
  key_share: string | null
}

/** Keys of the endpoint itself. */
export interface EndpointKeyTable {
  name: string
  private_jwk: string
  public_raw: string
  created_at: number
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
  /** What became of a refused op in the end: `replaced`, `withdrawn`, `dismissed`, `mended`. */
  settlement: string | null
  /** Sequence of the last change of its fate after the first receipt. */
  settled_seq: number | null
  asked_at: number | null
  asked_note: string | null
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
  /** Set when a family had it erased: the fields are gone, the row tells that they were. */
  erased_at: number | null
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

/** An area that a person had and lost: what she wrote while she had it is still taken for a time. */
export interface AuthorAreaTable {
  author: string
  area: string
  until: number
}

/** A record as a phone still held it after this endpoint had lost it. */
export interface WitnessCopyTable {
  device: string
  record_id: string
  ward: string
  kind: string
  area: string
  fields: string
  stamps: string
  received_at: number
  settled_at: number | null
  settlement: string | null
}

/** A copy of the whole database, taken while running. */
export interface BackupTable {
  id: string
  taken_at: number
  file: string
  bytes: number
  sha256: string
  rows: number
  head_seq: number
  off_machine: number
  verified_at: number | null
  verify_fault: string | null
  removed_at: number | null
}

/** How far each device's ops lie in a backup. */
export interface BackupDeviceTable {
  backup: string
  device: string
  ack_n: number
}

/** What was counted of a ward for the city in one fixed period: once, so that no two readings differ. */
export interface CityCountTable {
  ward: string
  year: number
  part: string
  counted_at: number
  /** `{code: [numerator, denominator]}`. */
  counts: string
}

/** A household or person whose entries are kept and not used, at their own wish. */
export interface SealTable {
  record_id: string
  ward: string
  kind: string
  reason: string
  sealed_at: number
  sealed_by: string
}

export interface AuditTable {
  id: string
  at: number
  ward: string
  actor: string
  action: string
  subjects: string
  /** Its place in the ward's trail, from 1, and the hash that chains it to the row before. */
  n: number
  hash: string
}

export interface MigrationTable {
  id: string
  at: number
}

/** How long a task took on some phone of the ward; neither phone nor person is kept. */
export interface TaskTimingTable {
  id: string
  ward: string
  task: string
  ms: number
  taps: number
  day: string
}

/** All tables by name. */
export interface Schema {
  ward: WardTable
  endpoint_key: EndpointKeyTable
  ward_group: WardGroupTable
  author: AuthorTable
  account: AccountTable
  session: SessionTable
  setup_token: SetupTokenTable
  passkey: PasskeyTable
  passkey_challenge: PasskeyChallengeTable
  device: DeviceTable
  enrolment: EnrolmentTable
  op: OpTable
  record: RecordTable
  feed: FeedTable
  counter: CounterTable
  commit_mark: CommitMarkTable
  conflict: ConflictTable
  author_area: AuthorAreaTable
  witness_copy: WitnessCopyTable
  backup: BackupTable
  backup_device: BackupDeviceTable
  city_count: CityCountTable
  seal: SealTable
  task_timing: TaskTimingTable
  audit: AuditTable
  migration: MigrationTable
}
