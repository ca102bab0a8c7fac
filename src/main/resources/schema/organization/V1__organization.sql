-- Shared by all hospitals of the installation (a reference table when distributed).
create table organization.hospital (
    hospital_id bigint not null primary key,
    code text not null unique,
    name text not null,
    name_en text not null,
    zone text not null,
    phone text not null,
    emergency_phone text not null
);

-- Shared by all hospitals: whom a sign-in name belongs to.
create table organization.username (
    username text not null primary key,
    hospital_id bigint not null,
    staff_id uuid not null
);

create table organization.department (
    hospital_id bigint not null references organization.hospital (hospital_id),
    department_id uuid not null,
    name text not null,
    name_en text not null,
    kind text not null,
    campus text not null,
    desk text,
    active boolean not null,
    version integer not null,
    primary key (hospital_id, department_id),
    constraint department_name unique (hospital_id, name),
    constraint department_desk unique (hospital_id, desk)
);

create table organization.place (
    hospital_id bigint not null,
    place_id uuid not null,
    code text not null,
    name text not null,
    name_en text not null,
    campus text not null,
    building text not null,
    stage text,
    department_id uuid,
    active boolean not null,
    version integer not null,
    primary key (hospital_id, place_id),
    constraint place_code unique (hospital_id, code),
    foreign key (hospital_id, department_id) references organization.department (hospital_id, department_id)
);

create table organization.duty (
    hospital_id bigint not null,
    duty_id uuid not null,
    sort_order integer not null,
    nature text,
    stage text,
    issue text,
    place_id uuid,
    department_id uuid not null,
    note text not null,
    version integer not null,
    primary key (hospital_id, duty_id),
    foreign key (hospital_id, department_id) references organization.department (hospital_id, department_id),
    foreign key (hospital_id, place_id) references organization.place (hospital_id, place_id)
);

create table organization.staff (
    hospital_id bigint not null references organization.hospital (hospital_id),
    staff_id uuid not null,
    username text not null,
    name text not null,
    role text not null,
    email_sealed bytea,
    phone_sealed bytea,
    active boolean not null,
    version integer not null,
    primary key (hospital_id, staff_id)
);

create table organization.staff_department (
    hospital_id bigint not null,
    department_id uuid not null,
    staff_id uuid not null,
    primary key (hospital_id, department_id, staff_id),
    foreign key (hospital_id, staff_id) references organization.staff (hospital_id, staff_id),
    foreign key (hospital_id, department_id) references organization.department (hospital_id, department_id)
);

create index staff_department_of_staff on organization.staff_department (hospital_id, staff_id);

-- The generation grows with every new password; a session of an older one has ended.
create table organization.credential (
    hospital_id bigint not null,
    staff_id uuid not null,
    hash text not null,
    must_change boolean not null,
    generation integer not null,
    changed_at timestamptz not null,
    primary key (hospital_id, staff_id),
    foreign key (hospital_id, staff_id) references organization.staff (hospital_id, staff_id)
);

create table organization.password_history (
    hospital_id bigint not null,
    staff_id uuid not null,
    generation integer not null,
    hash text not null,
    primary key (hospital_id, staff_id, generation),
    foreign key (hospital_id, staff_id) references organization.staff (hospital_id, staff_id)
);

create table organization.token (
    hospital_id bigint not null references organization.hospital (hospital_id),
    token_id uuid not null,
    name text not null,
    scopes text not null,
    hash bytea not null,
    created_at timestamptz not null,
    created_by text not null,
    last_used_at timestamptz,
    revoked_at timestamptz,
    primary key (hospital_id, token_id),
    constraint token_hash unique (hospital_id, hash)
);

-- A hospital's own calendar of a year; it takes the place of the national one that comes with the product.
create table organization.calendar_year (
    hospital_id bigint not null references organization.hospital (hospital_id),
    year integer not null,
    primary key (hospital_id, year)
);

create table organization.calendar_day (
    hospital_id bigint not null,
    day date not null,
    year integer not null,
    off boolean not null,
    label_zh text not null,
    label_en text not null,
    primary key (hospital_id, day),
    foreign key (hospital_id, year) references organization.calendar_year (hospital_id, year)
);

create table organization.business_hours (
    hospital_id bigint not null references organization.hospital (hospital_id),
    opens time not null,
    closes time not null,
    primary key (hospital_id, opens),
    check (opens < closes)
);
