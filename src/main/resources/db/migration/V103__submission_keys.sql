-- Runs as it is on H2 and on PostgreSQL.

-- What a program called the submission (Idempotency-Key), with its network, and all that it submitted: keyed digests of both. Null unless it
-- called it something.
alter table submission_origin add column key_digest varchar(64);
alter table submission_origin add column submission_digest varchar(64);
create unique index submission_origin_key on submission_origin (key_digest);
