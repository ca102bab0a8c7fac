-- Sessions of staff, as Spring Session lays them out; local to the installation, not distributed.
create table web.spring_session (
    primary_id char(36) not null primary key,
    session_id char(36) not null,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);

create unique index spring_session_by_id on web.spring_session (session_id);
create index spring_session_by_expiry on web.spring_session (expiry_time);
create index spring_session_by_name on web.spring_session (principal_name);

create table web.spring_session_attributes (
    session_primary_id char(36) not null references web.spring_session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);

-- Failed sign-ins by hashed name, whether or not the name belongs to anybody; local to the installation.
create table web.sign_in_attempt (
    name_hash bytea not null primary key,
    failures integer not null,
    locked_until timestamptz,
    last_at timestamptz not null
);

create index sign_in_attempt_by_time on web.sign_in_attempt (last_at);
