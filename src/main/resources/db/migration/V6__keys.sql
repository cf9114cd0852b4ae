-- Runs as it is on H2 and on PostgreSQL.

-- The key from which every key but those of the addresses is derived, sealed with the site's secret: that can be changed.
create table site_key (
    id integer primary key,
    sealed varchar(500) not null
);

-- Which secret an address is sealed with; null: sealed before there was a choice, and bound to its digest, not to its owner.
alter table account add column sealed_with varchar(16);
alter table writer add column sealed_with varchar(16);
