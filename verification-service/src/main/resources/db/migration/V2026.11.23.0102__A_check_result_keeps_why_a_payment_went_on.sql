create table check_result (
    operation_id uuid        not null references operation (id),
    name         text        not null,
    decision     text        not null check (decision in ('approve', 'decline', 'review')),
    source       text        not null check (source in ('answer', 'policy')),
    score        numeric,
    duration_ms  integer     not null,
    checked_at   timestamptz not null default now(),
    primary key (operation_id, name)
);

comment on column check_result.source is 'policy: the check did not answer in time, the configured policy decided';

grant select, insert on check_result to ${application_role};
