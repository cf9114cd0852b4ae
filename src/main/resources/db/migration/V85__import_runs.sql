-- Runs as it is on H2 and on PostgreSQL.

-- An import is asked for at the desk or on the server, is first only looked through, and can be taken back. What was brought
-- before this is over, or was broken off and goes on when its file is brought again.
alter table import_run add column phase varchar(20) default 'IMPORT' not null;
alter table import_run add column state varchar(20) default 'DONE' not null;
-- Where the file lies on the server; null once it is not needed any more.
alter table import_run add column file varchar(4000);
alter table import_run add column file_size bigint default 0 not null;
alter table import_run add column file_changed_at timestamp with time zone;
-- Whether the file was sent to the desk, which deletes it then.
alter table import_run add column uploaded boolean default false not null;
-- Who asked for it; null for the server's command.
alter table import_run add column account_id bigint references account (id);
-- The request of the server's command.
alter table import_run add column request varchar(100);
-- How many rows there will be, and how many there are.
alter table import_run add column total bigint default 0 not null;
alter table import_run add column done bigint default 0 not null;
-- What a dry run found, what was brought, what was taken back: numbers by kind and outcome.
alter table import_run add column checked varchar(1000) default '' not null;
alter table import_run add column brought varchar(1000) default '' not null;
alter table import_run add column removed varchar(1000) default '' not null;
alter table import_run add column problem varchar(2000);
alter table import_run add column stopping boolean default false not null;
-- Since when it goes on, after the site was stopped in the middle of it.
alter table import_run add column resumed_at timestamp with time zone;
-- Which server works on it, and until when nobody else may.
alter table import_run add column holder varchar(200);
alter table import_run add column held_until timestamp with time zone;

update import_run set state = 'STOPPED' where ended_at is null;

create index import_run_by_state on import_run (state, id);
-- Who had it taken back.
alter table import_run add column removed_by bigint references account (id);
