-- A hospital's own ladders, every version; without one the ladder that comes with the product holds.
create table escalation.ladder (
    hospital_id bigint not null,
    version int not null,
    form jsonb not null,
    changed_by uuid not null,
    changed_at timestamptz not null,
    primary key (hospital_id, version)
);

-- What rings. The row is the queue: next_at says when the next rung is due. The rungs are those of the day it began.
create table escalation.alarm (
    hospital_id bigint not null,
    id uuid not null,
    case_id uuid not null,
    key text not null,
    number text not null,
    trigger text not null,
    level text not null,
    clock text,
    due_at timestamptz,
    round int not null,
    news_key text,
    starts_at timestamptz not null,
    rungs jsonb not null,
    next_rung int not null,
    next_at timestamptz,
    state text not null check (state in ('open', 'taken', 'ended')),
    taken_by uuid,
    taken_at timestamptz,
    note text,
    ended_at timestamptz,
    primary key (hospital_id, id),
    unique (hospital_id, case_id, key),
    check ((state = 'taken') = (taken_by is not null and taken_at is not null))
);

create index alarm_due on escalation.alarm (hospital_id, next_at) where state = 'open' and next_at is not null;
create index alarm_open on escalation.alarm (hospital_id, starts_at desc, id desc) where state = 'open';

-- Who was told at which rung: each rung of an alarm once, whatever happens and however many sweep.
create table escalation.rung (
    hospital_id bigint not null,
    alarm_id uuid not null,
    rung int not null,
    told_at timestamptz not null,
    told uuid[] not null,
    primary key (hospital_id, alarm_id, rung),
    foreign key (hospital_id, alarm_id) references escalation.alarm (hospital_id, id)
);
