-- A provider without a row is enabled.
create table provider_switch (
    name       text primary key,
    enabled    boolean     not null,
    changed_at timestamptz not null default now()
);

grant select, insert, update on provider_switch to ${application_role};
