-- Announcements: what is told to many, to whom, how far it has come; and who agreed to which topic.

-- state: draft, waiting (for a second organizer), scheduled, filling, canary, sending, paused, done, stopped,
-- expired
create table announcement (
    id identity,
    fair text not null,
    made_by bigint references person (id) on delete set null,
    state text not null default 'draft',
    -- The state it goes on with when it is resumed.
    resumes text not null default '',
    -- JSON: language → text; the fair's default language.
    texts text not null,
    language text not null,
    -- As in outgoing.
    attach text,
    options text not null default '[]',
    -- JSON; read by storage/audience.py.
    audience text not null default '{}',
    topic text not null default 'news',
    -- It concerns this very day: neither merged with others nor held back for tomorrow.
    urgent bigint not null default 0,
    -- The zone of the fair, for its nights and its Friday.
    zone text not null,
    at bigint,
    not_after bigint,
    canary bigint not null default 20,
    second_by bigint references person (id) on delete set null,
    -- The person up to whom its rows are made.
    filled bigint not null default 0,
    -- Bumped by each correction.
    revision bigint not null default 0,
    -- Why it was paused: organizer, canary or trouble.
    reason text not null default '',
    made bigint not null,
    began bigint,
    ended bigint,
    -- Why those who were not told at its end are left out, until all of them are; '' = nobody is left.
    leftover text not null default '',
    -- JSON of `breakdown`, once its rows are past their keeping time.
    report text
);

create index announcement_of_fair on announcement (fair, made);
create index announcement_under_way on announcement (id)
    where state in ('scheduled', 'filling', 'canary', 'sending', 'paused') or leftover <> '';

-- Above how many people a second organizer must agree.
create table announcement_rule (
    fair text primary key,
    second_above bigint not null
);

-- A recipient is an outgoing row with `announcement`, whose dedup is "announcement:<id>:<person>". Beside the states
-- of every row: waiting (not let into the outbox yet), left_out (`error` says why: stopped, blocked, expired,
-- withdrawn), merged (`carrier` is the row that carries it).
alter table outgoing add column announcement bigint references announcement (id) on delete cascade;
alter table outgoing add column carrier bigint;
-- The platform's id of the message this is an edit of.
alter table outgoing add column replaces text not null default '';
-- The platform's id of the text, where something attached followed it.
alter table outgoing add column said_as text not null default '';
-- Which revision of an announcement was sent; -1 = an older one than there is.
alter table outgoing add column revision bigint not null default 0;

create index outgoing_of_announcement on outgoing (announcement, channel, state, revision, id)
    where announcement is not null;
create index outgoing_carried on outgoing (carrier) where carrier is not null;

-- What a platform keeps of ours, so that it is uploaded once.
create table media (
    channel text not null,
    key text not null,
    sent_as text not null,
    primary key (channel, key)
);

create index consent_by_topic on consent (person, topic, id);
