-- Which hospital was founded as a demo, and how far its story has been told.
create table demo.loading (
    hospital_id   bigint      not null,
    begun_at      timestamptz not null,
    signed_in_at  timestamptz,
    finished_at   timestamptz,
    primary key (hospital_id)
);

create table demo.told (
    hospital_id bigint not null,
    voice       uuid   not null,
    primary key (hospital_id, voice)
);
