-- Shared by all hospitals of the installation: which keys the sealed columns belong to.
create table vault.key_fingerprint (
    only_row boolean primary key check (only_row),
    fingerprint bytea not null
);
