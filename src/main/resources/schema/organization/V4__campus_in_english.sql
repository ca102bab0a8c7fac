-- Where a place and a department are, for who reads English; empty where nobody has written it.
alter table organization.department add column campus_en text not null default '';
alter table organization.place
    add column campus_en text not null default '',
    add column building_en text not null default '';
