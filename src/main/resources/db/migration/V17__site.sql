-- Runs as it is on H2 and on PostgreSQL.

-- What stands on every page; one row. menu: one entry a line, its label, if it has one, and its address behind a space.
create table masthead (
    id integer primary key,
    version integer not null,
    name varchar(120) not null,
    tagline varchar(320) not null,
    accent varchar(7),
    menu varchar(8000) not null,
    footer varchar(600) not null,
    logo varchar(32),
    language varchar(10) default 'en' not null
);
insert into masthead (id, version, name, tagline, menu, footer)
values (1, 0, 'Rejoinder', 'Analysis, and the replies it deserves', '/pages/about', '');

-- The logo, as it was drawn anew from what somebody sent; its key is made of its bytes.
create table logo (
    digest varchar(32) primary key,
    width integer not null,
    height integer not null,
    see_through boolean not null,
    bytes bytea not null
);

-- Texts that stand outside the order of articles; the first fifty numbers are kept for those that come with the site. title, body: null while the site's own words are still in their place.
create sequence standing_page_seq start with 100 increment by 50;
create table standing_page (
    id bigint primary key,
    version integer not null,
    kind varchar(20) not null,
    slug varchar(100) not null unique,
    title varchar(400),
    body varchar(1000000),
    published boolean not null,
    changed_at timestamp with time zone
);
insert into standing_page (id, version, kind, slug, published) values (1, 0, 'ABOUT', 'about', true);
insert into standing_page (id, version, kind, slug, published) values (2, 0, 'COMMENT_POLICY', 'comment-policy', true);
insert into standing_page (id, version, kind, slug, published) values (3, 0, 'PRIVACY', 'privacy', true);

-- Every address at which a page has been public, and whose it is.
create table standing_page_slug (
    slug varchar(100) primary key,
    page_id bigint not null references standing_page (id)
);
insert into standing_page_slug (slug, page_id) select slug, id from standing_page;
create index standing_page_slug_of_page on standing_page_slug (page_id);

-- How often something has changed that stands on many pages; one row. Whoever remembers such things looks here whether they still hold.
create table site_change (
    id integer primary key,
    number bigint not null
);
insert into site_change (id, number) values (1, 0);
