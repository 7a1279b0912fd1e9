/**
 * Version of the wire. Raise it when a message changes shape; the house check hashes the schemas.
 *
 * 1  first messages: enrol, push, pull, setup, session, station.
 */
export const PROTOCOL_VERSION = 1

/** Version of the record schemas as a whole; an endpoint that is older than a phone leaves its ops pending. */
export const SCHEMA_VERSION = 1
