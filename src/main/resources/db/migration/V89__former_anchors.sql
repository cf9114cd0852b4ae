-- Runs as it is on H2 and on PostgreSQL.

-- Links that were made elsewhere are looked up by what they end with.
create index reply_former_anchor on reply (former_anchor);
