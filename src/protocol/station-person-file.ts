/** One person's file: everything that the book holds about her, to be handed to her. */
import type { Json } from '#domain/json.ts'
import type { StationRecord } from './station.ts'

/** Something that was written into a record at some time; `fields` as they were then, only hers. */
export interface PersonFileWriting {
  at: number
  who: string
  fields: Record<string, Json>
}

/** A record with who wrote what in it; fields that are about others are left out. */
export interface PersonFileRecord extends StationRecord {
  isRestricted: boolean
  writings: PersonFileWriting[]
}

/** Her file. */
export interface PersonFile {
  name: string
  /** Her entry, and further ones that people found to be hers. */
  entries: PersonFileRecord[]
  /** By name; '' where none is known. */
  mother: string
  father: string
  home: { number: string; address: string; area: string } | null
  /** Newest day in the field first. */
  records: PersonFileRecord[]
  /** Forms about her that wait to be mended at the station. */
  held: { kind: string; receivedAt: number; authorName: string; fields: Record<string, Json> }[]
  /** Who read or changed what is about her, newest first. */
  readings: { at: number; sentence: string }[]
  /** There are older ones. */
  hasMoreReadings: boolean
  madeAt: number
  madeBy: string
}
