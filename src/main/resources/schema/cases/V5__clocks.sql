-- What a hospital promises, version by version. The standard that comes with the product is version 0 and has no row.
create table cases.promise_version (
    hospital_id bigint not null,
    number int not null check (number > 0),
    valid_from timestamptz not null,
    wait_days int not null check (wait_days > 0),
    asks int not null check (asks >= 0),
    reason text not null,
    decided_at timestamptz not null,
    decided_by uuid,
    withdrawn_at timestamptz,
    withdrawn_by uuid,
    primary key (hospital_id, number)
);

-- Everything that version promises; what is not here is not promised.
create table cases.promise_term (
    hospital_id bigint not null,
    number int not null,
    level text not null,
    kind text not null check (kind <> 'legal'),
    amount int not null check (amount > 0),
    unit text not null,
    primary key (hospital_id, number, level, kind),
    foreign key (hospital_id, number) references cases.promise_version (hospital_id, number)
);

-- Hospitals that had rules of their own: these, completed by the standard, are their first version, valid since ever.
insert into cases.promise_version (hospital_id, number, valid_from, wait_days, asks, reason, decided_at)
select distinct hospital_id, 1, timestamptz '2000-01-01 00:00:00+00', 3, 2, '系统升级时沿用 / kept from before',
       timestamptz '2000-01-01 00:00:00+00'
  from cases.promise_rule;

insert into cases.promise_term (hospital_id, number, level, kind, amount, unit)
select hospital_id, 1, level, kind, amount, unit from cases.promise_rule;

insert into cases.promise_term (hospital_id, number, level, kind, amount, unit)
select v.hospital_id, v.number, s.level, s.kind, s.amount, s.unit
  from cases.promise_version v
 cross join (values ('urgent', 'first_response', 60, 'minutes'), ('urgent', 'plan', 1440, 'minutes'),
             ('urgent', 'answer', 3, 'working_days'), ('urgent', 'callback', 4320, 'minutes'),
             ('ordinary', 'dispatch', 2880, 'minutes'), ('ordinary', 'answer', 3, 'working_days'),
             ('ordinary', 'callback', 4320, 'minutes'), ('enquiry', 'answer', 240, 'working_minutes'),
             ('enquiry', 'callback', 4320, 'minutes'), ('praise', 'dispatch', 2880, 'minutes'))
            as s(level, kind, amount, unit)
    on conflict do nothing;

drop table cases.promise_rule;

-- When a promise is due without any pause, under which version; what the receipt had said, if that was sooner.
alter table cases.promise
    add column rule_version int not null default 0,
    add column term_due_at timestamptz,
    add column told_amount int,
    add column told_unit text,
    add column told_version int,
    add column told_due_at timestamptz;

update cases.promise p set rule_version = 1
  from cases.promise_version v
 where v.hospital_id = p.hospital_id;

-- Times in which the patient was asked and waited for; id is also that of the question in the history.
create table cases.pause (
    hospital_id bigint not null,
    case_id uuid not null,
    id uuid not null,
    round int not null,
    asked_at timestamptz not null,
    asked_by uuid not null,
    until_at timestamptz not null,
    ended_at timestamptz,
    ended text,
    primary key (hospital_id, case_id, id),
    foreign key (hospital_id, case_id) references cases.feedback_case (hospital_id, id),
    check ((ended_at is null) = (ended is null))
);

create unique index pause_open on cases.pause (hospital_id, case_id) where ended_at is null;
