create table webhook_endpoint (
    id          uuid primary key,
    merchant_id uuid        not null,
    mode        text        not null check (mode in ('test', 'live')),
    url         text        not null,
    -- names such as payment.captured, or patterns: *, payment.*
    event_types text[]      not null,
    description text,
    status      text        not null check (status in ('enabled', 'disabled')),
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    -- a deleted one is nobody's any more, but its deliveries stay in the log
    deleted_at  timestamptz
);
create index webhook_endpoint_of_merchant on webhook_endpoint (merchant_id, mode, created_at desc, id desc)
    where deleted_at is null;

-- An endpoint may have several at a time: while one replaces another, both sign.
create table endpoint_secret (
    id          uuid primary key,
    endpoint_id uuid        not null references webhook_endpoint,
    -- <key id>:<base64 of nonce, AES-256-GCM ciphertext and tag>; the endpoint's id is authenticated with it
    ciphertext  text        not null,
    valid_from  timestamptz not null,
    -- the first moment at which it no longer signs; null as long as nothing replaces it
    valid_until timestamptz
);
create index endpoint_secret_of_endpoint on endpoint_secret (endpoint_id);

grant select, insert, update on webhook_endpoint, endpoint_secret to ${application_role};
