-- Runs as it is on H2 and on PostgreSQL.

-- By which identity at the OpenID provider, and in which session there, somebody is signed in here: keyed digests. Null for
-- whoever came in by a password or a passkey.
alter table desk_session add column provider_identity varchar(64);
alter table desk_session add column provider_session varchar(64);
create index desk_session_provider on desk_session (provider_identity);
create index desk_session_provider_session on desk_session (provider_session);
