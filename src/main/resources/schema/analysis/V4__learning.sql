-- How far each hospital's own learning is, one row each, made when somebody first says something about a label. Who
-- learns takes the row (skip locked) and writes until when it is theirs; a row whose time is over is anybody's again.
create table analysis.learner (
    hospital_id bigint not null primary key,
    in_use int,
    base text,
    -- after a roll-back nothing new is used before a person says so
    held boolean not null default false,
    look_at timestamptz,
    claim uuid,
    claimed_until timestamptz
);

create index learner_look on analysis.learner (look_at) where look_at is not null;

-- Every attempt to learn from what staff said: what it learnt from, how both gates saw it, and what became of it.
create table analysis.reader_version (
    hospital_id bigint not null,
    number int not null,
    base text not null,
    state text not null,
    ruling text,
    corrections int not null,
    changed int not null,
    beside int,
    figures jsonb,
    weights bytea,
    learnt_until timestamptz not null,
    begun_at timestamptz not null,
    ended_at timestamptz,
    primary key (hospital_id, number)
);

-- Which version read from when on, and who said so; nobody where the house did. Rows are added and never touched again.
create table analysis.reader_step (
    hospital_id bigint not null,
    id uuid not null,
    from_number int,
    to_number int,
    said_by uuid,
    said_name text,
    reason text,
    at timestamptz not null,
    primary key (hospital_id, id)
);
