-- Runs as it is on H2 and on PostgreSQL.

-- With which known browser a session was begun: whoever ends it forgets that browser, too. Null for those that are older.
alter table desk_session add column known_device_id bigint;
