-- Runs as it is on H2 and on PostgreSQL.

create sequence picture_seq start with 50 increment by 50;

-- hash: what its prints are called by. width, height: of the largest.
create table picture (
    id bigint primary key,
    version integer not null,
    hash varchar(32) not null unique,
    format varchar(10) not null,
    width integer not null,
    height integer not null,
    name varchar(400) not null,
    alternative varchar(1000) not null,
    decorative boolean not null,
    caption varchar(2000) not null,
    credit varchar(400) not null,
    uploaded_by bigint not null references account (id),
    uploaded_at timestamp with time zone not null
);

-- An article that shows it, or showed it in one of its texts.
create table picture_use (
    hash varchar(32) not null,
    article_id bigint not null references article (id),
    primary key (hash, article_id)
);
