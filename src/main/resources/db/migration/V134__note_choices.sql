-- Runs as it is on H2 and on PostgreSQL.

-- Whether its owner wants mail when a note mentions them.
alter table account add column note_mail boolean default true not null;

-- Whether people find what is noted about them among their data.
alter table moderation_policy add column notes_in_my_data boolean default false not null;
