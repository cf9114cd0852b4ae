-- Runs as it is on H2 and on PostgreSQL.

-- The audit calls it by the usual word when what was kept long enough is removed.
update audit set act = 'PURGED' where act = 'LET_GO';
