-- People behind the bot: what is handed over to the team, where the team sees it, and what was said.

-- The group a fair's team answers in, each ticket in a thread of its own.
create table staff_group (
    fair text primary key,
    channel text not null,
    chat text not null,
    language text not null,
    since bigint not null
);

create index staff_group_at on staff_group (channel, chat);

-- A code that makes the group it is typed in the group of a fair, once.
create table group_code (
    code_hash text primary key,
    fair text not null,
    language text not null,
    ends bigint not null
);

-- Who hears when nobody answers; nobody = every admin.
create table duty (
    fair text not null,
    person bigint not null references person (id) on delete cascade,
    since bigint not null,
    primary key (fair, person)
);

-- state: open, solved (the team says so), closed
create table ticket (
    id identity,
    fair text not null,
    person bigint not null references person (id) on delete cascade,
    -- Where they wrote last, and are answered.
    channel text not null,
    address text not null,
    -- asked, voice, photo, lost, form
    why text not null,
    state text not null default 'open',
    claimed bigint references person (id) on delete set null,
    -- The address of its thread in the staff group; '' = none yet.
    thread text not null default '',
    -- Since when they wait for an answer, and when the duty organizer heard of it.
    waiting bigint,
    alerted bigint,
    opened bigint not null,
    changed bigint not null
);

create index ticket_of_person on ticket (person);
create index ticket_of_fair on ticket (fair, state);
create index ticket_of_thread on ticket (thread) where thread <> '';
create index ticket_waiting on ticket (waiting) where waiting is not null;

-- kind: person, team, note (for colleagues), typed (what was said aloud in a form, in writing)
create table ticket_line (
    id identity,
    ticket bigint not null references ticket (id) on delete cascade,
    kind text not null,
    person bigint references person (id) on delete set null,
    text text not null default '',
    hash text references file (hash),
    name text not null default '',
    -- The question a spoken answer is for: "flow|subject|step|version"; '' = none.
    question text not null default '',
    -- Of a typed answer: offered, yes, no.
    state text not null default '',
    at bigint not null
);

create index ticket_line_of_ticket on ticket_line (ticket, id);
create index ticket_line_of_file on ticket_line (hash) where hash is not null;

-- Sentences of a fair read aloud by somebody, by key and language.
create table recording (
    fair text not null references fair (id) on delete cascade,
    key text not null,
    language text not null,
    hash text not null references file (hash),
    primary key (fair, key, language)
);

create index recording_of_file on recording (hash);
