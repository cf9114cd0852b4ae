-- Runs as it is on H2 and on PostgreSQL.

-- Whether somebody wants mail when an article is handed in for review, and when one of their own is returned or published.
alter table account add column review_mail boolean default true not null;
alter table account add column article_mail boolean default true not null;
