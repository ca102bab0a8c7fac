-- Group robots. sent, rest_until and busy_until keep the pace of one robot among all instances.
create table outreach.robot (
    hospital_id bigint not null,
    id uuid not null,
    name text not null,
    provider text not null,
    sealed_webhook bytea not null,
    sealed_secret bytea,
    host text not null,
    tail text not null,
    kinds text[] not null,
    departments uuid[] not null,
    language text not null check (language in ('zh', 'en')),
    active boolean not null,
    version int not null,
    sent timestamptz[] not null default '{}',
    rest_until timestamptz,
    busy_until timestamptz,
    problem text,
    problem_detail text,
    last_sent_at timestamptz,
    primary key (hospital_id, id)
);

-- What a robot still has to say: facts, out of which its words are made when it speaks. No patient's name or words.
create table outreach.robot_news (
    hospital_id bigint not null,
    id uuid not null,
    robot_id uuid not null,
    dedup_key text not null,
    kind text not null,
    what_zh text not null,
    what_en text not null,
    number text,
    level_zh text,
    level_en text,
    due_at timestamptz,
    case_id uuid,
    urgent boolean not null,
    at timestamptz not null,
    state text not null check (state in ('waiting', 'sent', 'failed')),
    attempts int not null,
    next_attempt_at timestamptz,
    problem text,
    sent_at timestamptz,
    primary key (hospital_id, id),
    unique (hospital_id, robot_id, dedup_key),
    foreign key (hospital_id, robot_id) references outreach.robot (hospital_id, id) on delete cascade,
    check ((state = 'waiting') = (next_attempt_at is not null))
);

create index robot_news_due on outreach.robot_news (hospital_id, robot_id, next_attempt_at) where state = 'waiting';
create index robot_news_failed on outreach.robot_news (hospital_id, robot_id) where state = 'failed';

-- What members of staff have chosen for themselves; who has chosen nothing is not here.
create table outreach.preference (
    hospital_id bigint not null,
    staff_id uuid not null,
    quiet_from time not null,
    quiet_until time not null,
    muted text[] not null,
    version int not null,
    primary key (hospital_id, staff_id)
);
