-- Who was asked whether they are there, and who is: a row for each stand holder and day.
create table roll_call (
    fair text not null,
    -- ISO 8601, by the fair's own clock.
    day text not null,
    application bigint not null references application (id) on delete cascade,
    asked bigint,
    here bigint,
    -- Who ticked them; null = they said so themselves, or nobody did.
    ticked_by bigint references person (id) on delete set null,
    primary key (fair, day, application)
);

create index roll_call_of_application on roll_call (application);

-- What was asked, by subject and hour, without anybody's name.
create table tally (
    fair text not null,
    day text not null,
    hour bigint not null,
    subject text not null,
    times bigint not null default 0,
    primary key (fair, day, hour, subject)
);

-- The figures of a fair, counted before what they were counted from is erased; JSON.
create table fair_figures (
    fair text primary key,
    figures text not null,
    counted bigint not null,
    -- When the files were erased; null = not yet.
    erased bigint
);

-- What an exhibitor answered after the fair.
create table survey (
    application bigint primary key references application (id) on delete cascade,
    fair text not null,
    sales text not null default '',
    visitors text not null default '',
    wishes text not null default '',
    -- yes or no to staying listed; '' = not asked or not answered.
    listed text not null default '',
    at bigint not null
);
