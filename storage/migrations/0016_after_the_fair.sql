-- After the fair: who may be written to, what was written, and places that lapse by themselves.

-- Exhibitors who agreed to stay listed so that customers write to them: a consent of its own, which outlives
-- the keeping time of their file.
create table listing (
    fair text not null,
    exhibitor text not null,
    person bigint not null references person (id) on delete cascade,
    since bigint not null,
    primary key (fair, exhibitor)
);

create index listing_of_person on listing (person);

-- What a customer wrote to a listed exhibitor through the bot, and what was answered.
create table customer_letter (
    id identity,
    fair text not null,
    exhibitor text not null,
    writer bigint not null references person (id) on delete cascade,
    reader bigint not null references person (id) on delete cascade,
    -- customer or exhibitor: what the writer is in this talk.
    wrote_as text not null,
    text text not null,
    at bigint not null
);

create index customer_letter_of_writer on customer_letter (writer, at);
create index customer_letter_of_reader on customer_letter (reader, at);

-- Who wants to hear no more from whom.
create table unwanted_letters (
    person bigint not null references person (id) on delete cascade,
    writer bigint not null references person (id) on delete cascade,
    primary key (person, writer)
);

create index unwanted_letters_of_writer on unwanted_letters (writer);

-- Until when a place offered while the fair is under way waits for its confirmation; null = none waits so.
alter table application add column until bigint;

create index application_until on application (until) where until is not null;

-- The platform's own name of the message a line was said in; '' = not known.
alter table ticket_line add column said_in text not null default '';

create index ticket_line_said_in on ticket_line (said_in) where said_in <> '';
