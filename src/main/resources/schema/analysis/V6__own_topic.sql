-- A hospital's own topics, below the issues that everybody shares. A topic that is not wanted any more is retired, never
-- removed: what was read as it stays readable. "weights" tell the text vectors that belong from the others, once there are
-- examples enough and cross-validation has shown that it works.
create table analysis.own_topic (
    hospital_id bigint not null,
    id uuid not null,
    version int not null,
    issue text not null,
    code text not null,
    name text not null,
    name_en text not null,
    automatic boolean not null,
    trial jsonb,
    weights bytea,
    created_at timestamptz not null,
    retired_at timestamptz,
    primary key (hospital_id, id),
    unique (hospital_id, code)
);

create unique index own_topic_name on analysis.own_topic (hospital_id, issue, name) where retired_at is null;

-- Feedback of which a person said that it belongs to the topic, or that it does not.
create table analysis.own_topic_example (
    hospital_id bigint not null,
    topic_id uuid not null,
    feedback_id uuid not null,
    belongs boolean not null,
    said_by uuid not null,
    said_at timestamptz not null,
    primary key (hospital_id, topic_id, feedback_id),
    foreign key (hospital_id, topic_id) references analysis.own_topic (hospital_id, id)
);

create index own_topic_example_of on analysis.own_topic_example (hospital_id, feedback_id);
