-- Who has a seat in what, who waits for one, who came.

-- One row for each entry of the programme that somebody signed up for: what its seats are counted under.
create table workshop (
    fair text not null,
    entry text not null,
    -- Shown in the room, to be typed by whoever is there.
    code text not null default '',
    primary key (fair, entry)
);

create unique index workshop_by_code on workshop (fair, code) where code <> '';

create table signup (
    -- Also the order of arrival, since it is given under the lock of the workshop.
    id identity,
    fair text not null,
    entry text not null,
    person bigint not null references person (id) on delete cascade,
    -- seat, waiting, offered, follows, walked (came without a seat) or gone (the entry is cancelled)
    state text not null,
    -- Before it was gone.
    was text not null default '',
    -- Seats held, or wanted.
    seats bigint not null default 0,
    -- Seats that are offered.
    offered bigint not null default 0,
    -- Of an appointment: minutes from the start of the entry to its own.
    slot bigint not null default 0,
    -- Until when an offer can be taken.
    until bigint,
    -- When they said that they are coming, and when they were there.
    coming bigint,
    attended bigint,
    -- For certificates, one a line; what they thought of it.
    names text not null default '',
    rating bigint,
    word text not null default '',
    made bigint not null,
    unique (fair, entry, person)
);

create index signup_of_person on signup (person);
create index signup_by_state on signup (state, until);
