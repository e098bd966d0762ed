-- A row without an end that somebody else finds belongs to a process that died: what the provider did must be asked.
create table attempt (
    operation_id       uuid        not null references operation (id),
    number             integer     not null check (number > 0),
    provider           text        not null,
    provider_key       text        not null,
    lease              uuid        not null,
    started_at         timestamptz not null default now(),
    ended_at           timestamptz,
    ending             text check (ending in ('not_sent', 'answered', 'unknown')),
    result             text check (result in ('approved', 'declined', 'failed', 'not_processed')),
    code               text,
    provider_reference text,
    key_reusable       boolean     not null default false,
    inquiries          integer     not null default 0 check (inquiries >= 0),
    inquired_at        timestamptz,
    primary key (operation_id, number)
);

comment on column attempt.provider_key is 'Idempotency key at the provider';
comment on column attempt.lease is 'Under which it was claimed: claiming it again under the same one is the same claim';
comment on column attempt.key_reusable is 'Nothing was done under the key, and another send may use it';
comment on column attempt.ending is 'How the call ended; null while it runs, and for good if the process died';
comment on column attempt.result is 'What is known for certain; null as long as nothing is';

grant select, insert, update on attempt to ${application_role};
