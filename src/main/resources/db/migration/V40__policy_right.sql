-- Runs as it is on H2 and on PostgreSQL.

-- The policy is the administrator's, who can hand the right on. Who had it keeps it.
alter table account add column sets_policy boolean default false not null;
update account set sets_policy = true where role in ('MODERATOR', 'EDITOR');
