-- The fairs: what is in force, and what the last pack said.

create table fair (
    id text primary key,
    -- Bumped by every change, in its transaction.
    version bigint not null,
    -- Days of the facts, for finding the fair of a day; ISO 8601.
    starts text not null,
    ends text not null,
    opens text,
    deadline text
);

-- One row of a spreadsheet each, as a JSON object of its cells; all facts of a fair are the one row of `fair`.
create table fair_row (
    fair text not null references fair (id) on delete cascade,
    sheet text not null,
    key text not null,
    position bigint not null,
    -- What is in force; null = taken out in chat.
    content text,
    -- What the last pack said; null = added in chat.
    loaded text,
    primary key (fair, sheet, key)
);
