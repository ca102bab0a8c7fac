-- The name and phone somebody left with us: sealed, found through the blind index of the normal form of the phone.
create table patients.contact (
    hospital_id bigint not null,
    id uuid not null,
    name_sealed bytea,
    phone_sealed bytea,
    phone_index bytea,
    kept_at timestamptz not null,
    primary key (hospital_id, id)
);

create index contact_phone on patients.contact (hospital_id, phone_index) where phone_index is not null;
