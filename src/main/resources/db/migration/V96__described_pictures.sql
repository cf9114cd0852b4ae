-- Runs as it is on H2 and on PostgreSQL.

-- Whether somebody at the desk has said something about a picture: it then stays when the import is removed that it came with.
alter table picture add column described_here boolean default false not null;
update picture set described_here = true where decorative = true or credit <> '';
