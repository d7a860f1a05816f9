-- What nobody understood, grouped by its folded spelling, so that organizers can answer it.
--
-- As long as one person alone has asked it, it is theirs: it goes when they are erased. Once a second one asks the
-- same, it is nobody's.

create table unanswered (
    fair text not null,
    folded text not null,
    text text not null,
    times bigint not null default 1,
    person bigint references person (id) on delete cascade,
    last_asked bigint not null,
    primary key (fair, folded)
);

create index unanswered_of_person on unanswered (person);
