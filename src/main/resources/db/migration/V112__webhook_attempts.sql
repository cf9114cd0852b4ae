-- Runs as it is on H2 and on PostgreSQL.

-- What each try of a delivery was answered, for as long as the delivery is known. No foreign key, as there is none to its endpoint.
create sequence webhook_attempt_seq start with 50 increment by 50;
create table webhook_attempt (
    id bigint primary key,
    delivery_id bigint not null,
    tried_at timestamp with time zone not null,
    status int,
    millis int not null,
    problem varchar(200)
);
create index webhook_attempt_of_delivery on webhook_attempt (delivery_id, id);
