-- Somebody wants what was understood earlier to be read again by the reader now in use: newest first, down to "since".
-- "below" is how far it has come; whoever works at it holds the row (skip locked) for the length of a batch.
create table analysis.reanalysis (
    hospital_id bigint not null,
    id uuid not null,
    state text not null,
    since timestamptz not null,
    below uuid not null,
    total int not null,
    done int not null,
    changed int not null,
    failed int not null,
    model text not null,
    asked_by uuid not null,
    asked_name text not null,
    asked_at timestamptz not null,
    ended_at timestamptz,
    primary key (hospital_id, id)
);

create unique index reanalysis_one_open on analysis.reanalysis (hospital_id) where state in ('running', 'paused');

-- What could not be read again, and why; its labels are as they were.
create table analysis.reanalysis_failure (
    hospital_id bigint not null,
    reanalysis_id uuid not null,
    feedback_id uuid not null,
    error text not null,
    at timestamptz not null,
    primary key (hospital_id, reanalysis_id, feedback_id),
    foreign key (hospital_id, reanalysis_id) references analysis.reanalysis (hospital_id, id)
);
