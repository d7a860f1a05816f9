-- Everything a conversation needs: people, sessions, the inbox and the outbox.
--
-- Both engines read this text. `identity` becomes the engine's own counting key; times are microseconds since
-- 1970 (UTC), truths are 0 and 1, structures are JSON text.

create table meta (
    key text primary key,
    value text not null
);

create table person (
    id identity,
    chosen text,
    written text not null,
    fair text,
    news text,
    answered bigint not null default 0,
    name text not null default '',
    met bigint not null
);

create table address (
    channel text not null,
    id text not null,
    person bigint not null references person (id) on delete cascade,
    heard bigint,
    blocked bigint,
    primary key (channel, id)
);

create index address_of_person on address (person);

-- What somebody agreed to or refused: never changed, only added to.
create table consent (
    id identity,
    person bigint not null references person (id) on delete cascade,
    topic text not null,
    answer text not null,
    text_key text not null,
    text_version text not null,
    channel text not null,
    given bigint not null
);

create index consent_of_person on consent (person);

-- Who asked to be forgotten, as a hash of the address, so that a restored backup forgets them again.
create table erasure (
    address_hash text primary key,
    erased bigint not null
);

create table session (
    person bigint not null references person (id) on delete cascade,
    flow text not null,
    subject text not null,
    asked text not null,
    answers text not null,
    changed bigint not null,
    primary key (person, flow, subject)
);

-- state: received, done, quarantined
create table inbox (
    id identity,
    channel text not null,
    external_id text not null,
    sender text not null,
    kind text not null,
    payload text not null,
    received bigint not null,
    attempts bigint not null default 0,
    state text not null default 'received',
    error text not null default '',
    unique (channel, external_id)
);

create index inbox_to_do on inbox (id) where state = 'received';
create index inbox_by_sender on inbox (channel, sender);
create index inbox_by_age on inbox (received);

-- state: pending, sending, sent, failed, in_doubt, cancelled, held
create table outgoing (
    id identity,
    dedup text not null unique,
    channel text not null,
    address text not null,
    person bigint references person (id) on delete cascade,
    kind text not null,
    lane bigint not null,
    phrase text not null,
    options text not null default '[]',
    attach text,
    topic text not null default '',
    language text,
    answers bigint,
    due bigint not null,
    state text not null default 'pending',
    -- The rendered pieces of a long one, and how many of them are sent.
    pieces text,
    sent_pieces bigint not null default 0,
    attempts bigint not null default 0,
    doubts bigint not null default 0,
    owner text not null default '',
    sent_as text not null default '',
    error text not null default '',
    made bigint not null,
    settled bigint
);

create index outgoing_to_send on outgoing (channel, lane, id) where state = 'pending';
create index outgoing_later on outgoing (due) where state = 'pending';
create index outgoing_under_way on outgoing (id) where state = 'sending';
create index outgoing_of_address on outgoing (channel, address, state);
create index outgoing_of_person on outgoing (person);
create index outgoing_of_topic on outgoing (topic) where state = 'pending';
create index outgoing_of_answer on outgoing (answers) where state in ('pending', 'sending');
create index outgoing_by_age on outgoing (settled);

-- A platform that asked us to wait is left alone until then, also after a restart.
create table pause (
    channel text primary key,
    until bigint not null
);
