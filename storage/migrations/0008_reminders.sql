-- Reminders, which are outgoing rows of a wall time; what people want of them; and changes of a fair.

-- The wall time a reminder is for, and its zone: the instant is worked out anew when the zone data changes.
alter table outgoing add column wall text;
alter table outgoing add column zone text;
-- The instant of that wall time; `due` may be earlier, where many share it.
alter table outgoing add column ideal bigint;
-- Minutes before the start; -1 = the evening before.
alter table outgoing add column lead bigint;
-- Of an appointment: minutes from the start of its entry to its own.
alter table outgoing add column slot bigint not null default 0;
-- From then on it helps nobody, and is not sent.
alter table outgoing add column useless bigint;

-- What is answered goes in the order in which it was said, what was planned by its time. A million planned
-- rows stand in no index that is walked for an answer.
drop index outgoing_to_send;
drop index outgoing_later;
drop index outgoing_by_age;
drop index outgoing_of_topic;
drop index outgoing_of_answer;
create index outgoing_to_send on outgoing (channel, lane, id) where state = 'pending' and lane < 2;
create index outgoing_reminders on outgoing (channel, due, id) where state = 'pending' and lane = 2;
create index outgoing_announcements on outgoing (channel, due, id) where state = 'pending' and lane = 3;
create index outgoing_of_topic on outgoing (topic, person) where state = 'pending';
create index outgoing_by_age on outgoing (settled) where settled is not null;
create index outgoing_of_answer on outgoing (answers)
    where answers is not null and state in ('pending', 'sending');
-- A piece that arrived while nobody knew: looked for at each start.
create index outgoing_stepped on outgoing (channel) where state = 'pending' and sent_as <> '';
create index outgoing_reminded on outgoing (topic) where wall is not null and state <> 'pending';
create index outgoing_missed on outgoing (useless) where state = 'missed';

-- How long before somebody wants to be reminded, as a JSON list of minutes. An entry of '' = all of the fair.
create table reminder_wish (
    person bigint not null references person (id) on delete cascade,
    fair text not null,
    entry text not null,
    leads text not null,
    primary key (person, fair, entry)
);

-- state: draft, released, undone
create table fair_change (
    id identity,
    fair text not null,
    -- Null = the program itself, or somebody who was erased.
    person bigint references person (id) on delete set null,
    made bigint not null,
    state text not null default 'draft',
    -- Each row before and after, as JSON.
    edits text not null default '[]',
    released bigint,
    -- The version of the fair that it made.
    version bigint
);

create index fair_change_of_fair on fair_change (fair, id);
