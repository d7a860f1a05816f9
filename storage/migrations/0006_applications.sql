-- Applications for a stand, who decides on them, and what was done.

-- What people upload, by the hash of its content. `name` is ours, random; the sender's is with the document.
create table file (
    hash text primary key,
    name text not null unique,
    mime text not null,
    size bigint not null,
    added bigint not null
);

-- state: draft, sent, review, incomplete, accepted, reserve, declined, confirmed, released, withdrawn
create table application (
    id identity,
    fair text not null,
    -- Null for a file that came on paper and nobody has claimed.
    person bigint references person (id) on delete cascade,
    reference text unique,
    state text not null default 'draft',
    -- Bumped by every change: who decided on an older one is told.
    version bigint not null default 0,
    -- chat or paper
    source text not null default 'chat',
    late bigint not null default 0,
    language text not null default '',
    answers text not null default '{}',
    pole text not null default '',
    -- What duplicates are told by.
    folded text not null default '',
    province text not null default '',
    ice text not null default '',
    register text not null default '',
    -- What the organizers asked for, while incomplete.
    asked text not null default '',
    -- Decided and not released yet: accepted, reserve, declined.
    held text,
    reason text not null default '',
    rank bigint,
    batch text not null default '',
    released bigint,
    stand text not null default '',
    made bigint not null,
    sent bigint,
    changed bigint not null
);

create index application_of_person on application (person);
create index application_of_fair on application (fair, state);
create index application_alike on application (fair, folded, province);
create index application_of_stand on application (fair, stand) where stand <> '';

create table document (
    id identity,
    application bigint not null references application (id) on delete cascade,
    kind text not null,
    hash text not null references file (hash),
    name text not null,
    added bigint not null,
    unique (application, hash)
);

create table application_note (
    id identity,
    application bigint not null references application (id) on delete cascade,
    person bigint references person (id) on delete set null,
    text text not null,
    at bigint not null
);

create table application_score (
    application bigint not null references application (id) on delete cascade,
    person bigint not null references person (id) on delete cascade,
    score bigint not null,
    primary key (application, person)
);

create table organizer (
    person bigint not null references person (id) on delete cascade,
    role text not null,
    -- '' = every fair.
    fair text not null default '',
    since bigint not null,
    primary key (person, role, fair)
);

create table invitation (
    link_hash text primary key,
    code_hash text not null unique,
    role text not null,
    fair text not null default '',
    made bigint not null,
    ends bigint not null,
    used_by bigint,
    used bigint
);

create table wrong_code (
    person bigint not null references person (id) on delete cascade,
    at bigint not null
);

create index wrong_code_of_person on wrong_code (person, at);

create table audit (
    id identity,
    at bigint not null,
    person bigint,
    action text not null,
    subject text not null,
    why text not null default ''
);

create index audit_of_subject on audit (subject);

-- Who asked to be forgotten and may still undo it.
create table forgetting (
    person bigint primary key references person (id) on delete cascade,
    due bigint not null
);
