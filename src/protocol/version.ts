/**
 * Version of the wire. Raise it when a message changes shape; the house check hashes the schemas.
 *
 * 1  first messages: enrol, push, pull, setup, session, station.
 * 2  ops that settle (replace, resolve, withdraw, ask), fork, witness copies, later fates of ops, area sums, conflicts in rows;
 *    requests of version 1 are still read.
 * 3  the station's own messages grew (accounts, restricted records, audit); what phones send and hear is that of version 2.
 * 4  durations of tasks (`timings.ts`); all else is that of version 3.
 */
export const PROTOCOL_VERSION = 4

/**
 * Version of the record schemas as a whole, the highest of any kind; an endpoint that is older than a phone leaves its ops pending.
 *
 * 1  all kinds as they were first.
 * 2  a dose of which the family was reminded (`immunisation`).
 */
export const SCHEMA_VERSION = 2
