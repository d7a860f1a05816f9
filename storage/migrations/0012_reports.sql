-- What people report at a fair: an empty stand, a closed path, a lost child.

create table report (
    id identity,
    fair text not null,
    -- Who reported it; null once they are forgotten.
    person bigint references person (id) on delete set null,
    kind text not null,
    -- Where: a value of a phrase, as JSON; '' = not known.
    place text not null default '',
    words text not null default '',
    -- state: open, taken, closed
    state text not null default 'open',
    made bigint not null,
    taken_by bigint references person (id) on delete set null,
    closed bigint,
    -- The words and photos of a lost child were erased.
    erased bigint not null default 0
);

create index report_of_fair on report (fair, state);
create index report_of_person on report (person);

create table report_photo (
    id identity,
    report bigint not null references report (id) on delete cascade,
    hash text not null references file (hash),
    -- The message it came with, whose copy in the inbox is erased with it.
    channel text not null,
    message text not null
);

create index report_photo_of_report on report_photo (report);
create index report_photo_of_file on report_photo (hash);

-- Files of the folder that are to be removed now, not when the folder is next swept.
create table file_to_remove (
    name text primary key
);
