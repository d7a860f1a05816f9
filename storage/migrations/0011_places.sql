-- Where somebody said they are, for a few hours.
create table position (
    person bigint primary key references person (id) on delete cascade,
    fair text not null,
    -- The id of a thing on the plan, or of a stand.
    place text not null,
    at bigint not null
);

create index position_at on position (at);

-- How somebody wants to be led today: step_free or slow.
create table way_wish (
    person bigint primary key references person (id) on delete cascade,
    mode text not null,
    -- The day it holds for, as 2025-02-16 in the zone of the fair.
    day text not null
);

-- Aisles nobody may walk along now.
create table closed_aisle (
    fair text not null references fair (id) on delete cascade,
    aisle text not null,
    since bigint not null,
    primary key (fair, aisle)
);
