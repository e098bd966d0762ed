create table idempotency_record (
    merchant_id     uuid        not null,
    mode            text        not null,
    -- such as POST /v1/payments
    operation       text        not null,
    idempotency_key text        not null,
    -- SHA-256 of the request
    fingerprint     bytea       not null,
    status          int         not null,
    location        text,
    -- the answer, byte for byte
    body            bytea       not null,
    created_at      timestamptz not null,
    primary key (merchant_id, mode, operation, idempotency_key)
);
-- Rows come in the order of their time, so a block range index is all that the purge needs, at next to no cost.
create index idempotency_record_by_age on idempotency_record using brin (created_at);

grant select, insert, delete on idempotency_record to ${application_role};
