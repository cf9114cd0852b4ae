-- Runs as it is on H2 and on PostgreSQL.

-- The picture that stands for an article where it is not read itself: the address of its largest print, and what it says to those
-- who do not see it. Null while nobody has chosen one: then it is the first wide one in its text.
alter table article add column lead_image varchar(200);
alter table article add column lead_alternative varchar(1000);

-- Articles that stand first on the front page, the one that was pinned last before the others.
create table pinned_article (
    article_id bigint primary key references article (id) on delete cascade,
    pinned_at timestamp with time zone not null
);
-- Whoever pins holds this row, so that two together do not pin more than there is room for.
insert into background_lock (name) values ('pins');
