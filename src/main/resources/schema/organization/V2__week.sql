-- Hours differ from weekday to weekday: 1 is Monday, 5 Friday; 0 stands for Saturdays and Sundays that are worked.
alter table organization.business_hours add column day smallint not null default 0 check (day between 0 and 5);
alter table organization.business_hours drop constraint business_hours_pkey;
alter table organization.business_hours add primary key (hospital_id, day, opens);

insert into organization.business_hours (hospital_id, day, opens, closes)
select h.hospital_id, d.day, h.opens, h.closes
  from organization.business_hours h
 cross join generate_series(1, 5) as d (day)
 where h.day = 0;

alter table organization.business_hours alter column day drop default;
