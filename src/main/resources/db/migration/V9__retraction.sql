-- Runs as it is on H2 and on PostgreSQL.

-- What readers are told who come for an article that was retracted.
alter table article add column retraction_note varchar(2000);
alter table article add column retracted_at timestamp with time zone;
