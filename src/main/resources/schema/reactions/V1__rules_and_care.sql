-- What a hospital does by itself when patients say certain things. A removed rule stays, for the care it has caused.
create table reactions.rule (
    hospital_id bigint not null,
    id uuid not null,
    name text not null,
    name_en text not null,
    natures text[] not null,
    stages text[] not null,
    issues text[] not null,
    topics text[] not null,
    severities smallint[] not null,
    words text[] not null,
    kind text not null,
    who text not null,
    department_id uuid,
    hours int,
    instruction text not null,
    instruction_en text not null,
    switched_on boolean not null,
    version int not null,
    tried_version int,
    tried_at timestamptz,
    tried_heard int,
    tried_met int,
    removed_at timestamptz,
    primary key (hospital_id, id)
);

-- A patient whom somebody owes a contact. The same rule asks for the same patient's words only once.
create table reactions.care (
    hospital_id bigint not null,
    id uuid not null,
    rule_id uuid not null,
    feedback_id uuid not null,
    case_id uuid not null,
    case_number text not null,
    department_id uuid not null,
    asked_at timestamptz not null,
    due_at timestamptz not null,
    state text not null,
    tries int not null default 0,
    warned_at timestamptz,
    ended_at timestamptz,
    version int not null default 0,
    primary key (hospital_id, id),
    unique (hospital_id, rule_id, feedback_id),
    foreign key (hospital_id, rule_id) references reactions.rule (hospital_id, id)
);

create index care_open on reactions.care (hospital_id, due_at, id) where state = 'open';
create index care_ended on reactions.care (hospital_id, ended_at desc, id desc) where state <> 'open';
create index care_case on reactions.care (hospital_id, case_id);
-- The watch asks all hospitals at once which of them have something overdue.
create index care_overdue on reactions.care (due_at) where state = 'open' and warned_at is null;

-- What came of it, try by try. Rows are added and never touched again.
create table reactions.care_try (
    hospital_id bigint not null,
    care_id uuid not null,
    id uuid not null,
    at timestamptz not null,
    by_staff uuid not null,
    result text not null,
    note text not null,
    primary key (hospital_id, care_id, id),
    foreign key (hospital_id, care_id) references reactions.care (hospital_id, id)
);
