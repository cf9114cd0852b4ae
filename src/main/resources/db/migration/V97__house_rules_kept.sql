-- Runs as it is on H2 and on PostgreSQL.

-- Whether somebody said that the house rules that a site begins with are to stay.
alter table moderation_policy add column rules_kept boolean not null default false;
