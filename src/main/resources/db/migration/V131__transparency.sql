-- Runs as it is on H2 and on PostgreSQL.

-- Numbers of months (2026-11) and years (2026) that are over, as they were counted then. The rule is empty but for rejections.
create table transparency_figure (
    period varchar(7) not null,
    measure varchar(40) not null,
    rule varchar(400) not null,
    amount bigint not null,
    primary key (period, measure, rule)
);

-- Whether a reply came from elsewhere.
create index imported_item_target on imported_item (kind, target);
