-- Runs as it is on H2 and on PostgreSQL.

-- How far the export of another Rejoinder is restored into this site, which was empty: one that was broken off goes on behind
-- those rows. Nothing if none is under way. export: SHA-256 of its manifest. accounts: of the people, by their keys in the
-- export; missing: pictures that are not there. Each a line.
create table site_restore (
    export varchar(64) not null primary key,
    row_count bigint not null,
    accounts varchar(10000000) not null,
    missing varchar(10000000) not null
);

-- Whether an import makes the site what another one was, with all that was done there; else it brings what nobody here wrote.
alter table import_run add column restores boolean default false not null;
