-- Runs as it is on H2 and on PostgreSQL.

-- An invitation that was made with a key ends with the key: whoever found it must not stay.
alter table account_link add column key_id bigint references api_key (id) on delete set null;

create index account_link_of_key on account_link (key_id);
