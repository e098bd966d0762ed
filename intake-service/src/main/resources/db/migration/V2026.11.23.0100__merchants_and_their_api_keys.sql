create table merchant (
    id                       uuid primary key,
    name                     text        not null,
    country                  text,
    status                   text        not null check (status in ('active', 'suspended')),
    fee_basis_points         int         not null check (fee_basis_points between 0 and 10000),
    -- [{"currency": "EUR", "amount": 25}]
    fee_fixed                jsonb       not null,
    duplicate_window_seconds int,
    -- grows with every change, keys included: the version of the merchant-directory record
    version                  bigint      not null,
    created_at               timestamptz not null,
    updated_at               timestamptz not null
);
create index merchant_newest_first on merchant (created_at desc, id desc);

create table api_key (
    id           uuid primary key,
    merchant_id  uuid        not null references merchant,
    mode         text        not null check (mode in ('test', 'live')),
    name         text        not null,
    -- empty: everything
    scopes       text[]      not null,
    -- of the whole secret, lower-case hexadecimal; the secret itself is shown once and kept nowhere
    sha256       text        not null unique,
    last4        text        not null,
    created_at   timestamptz not null,
    expires_at   timestamptz,
    revoked_at   timestamptz,
    last_used_at timestamptz
);
create index api_key_of_merchant on api_key (merchant_id);

grant select, insert, update on merchant, api_key to ${application_role};
