create table payment (
    id                   uuid primary key,
    merchant_id          uuid        not null references merchant,
    mode                 text        not null,
    status               text        not null,
    amount               bigint      not null check (amount > 0),
    currency             text        not null,
    amount_captured      bigint      not null default 0,
    amount_refunded      bigint      not null default 0,
    payment_method       text        not null,
    capture_method       text        not null,
    reference            text,
    description          text,
    statement_descriptor text,
    metadata             jsonb       not null,
    provider             text,
    decline_code         text,
    pending_operation    text,
    fee_basis_points     int         not null,
    fee_fixed            bigint      not null,
    created_at           timestamptz not null,
    updated_at           timestamptz not null,
    version              int         not null default 1,
    check (amount_captured between 0 and amount),
    check (amount_refunded between 0 and amount_captured)
) with (fillfactor = 80); -- room for the outcome to be updated in place, without touching an index

-- The list, and the list of one reference. Other filters are looked at on the way along the first: an index for each
-- would be paid for by every payment.
create index payment_newest_first on payment (merchant_id, mode, created_at desc, id desc);
create index payment_by_reference on payment (merchant_id, mode, reference, created_at desc, id desc)
    where reference is not null;

-- What has come of a payment. The event's id is the natural key: one that is here has had its effect.
create table payment_event (
    event_id    uuid primary key,
    payment_id  uuid        not null,
    type        text        not null,
    -- position on its topic
    sequence    int         not null,
    at          timestamptz not null,
    cause       text        not null,
    -- of the record's value: the same id with another content is a conflict
    fingerprint bytea       not null,
    unique (payment_id, sequence)
);

grant select, insert, update on payment to ${application_role};
grant select, insert on payment_event to ${application_role};
