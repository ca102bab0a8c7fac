-- Pictures that came with a message after the first words, from either side; drawn anew by us, like those before.
create table intake.enclosure (
    hospital_id bigint not null,
    id uuid not null,
    feedback_id uuid not null,
    message_id uuid not null,
    position smallint not null,
    width int not null,
    height int not null,
    picture bytea not null,
    primary key (hospital_id, id),
    unique (hospital_id, message_id, position),
    foreign key (hospital_id, feedback_id) references intake.feedback (hospital_id, id)
);

alter table intake.enclosure alter column picture set storage external;
create index enclosure_feedback on intake.enclosure (hospital_id, feedback_id);
-- When whoever holds the code last opened the progress page. Says nothing about who that is.
create table intake.visit (
    hospital_id bigint not null,
    feedback_id uuid not null,
    at timestamptz not null,
    primary key (hospital_id, feedback_id)
);
