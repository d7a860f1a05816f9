-- How many processes ended during the call of a row: other failed attempts say nothing about that.

alter table outgoing add column deaths bigint not null default 0;
