-- What people asked about, so that news of it can reach them and nobody else.
--
-- One light row for each subject, never their words: that they were there ('visit', value ''), a pole, a product, a
-- family of products. It goes with the person, and by itself when its keeping time is over.

create table interest (
    person bigint not null references person (id) on delete cascade,
    fair text not null,
    kind text not null,
    value text not null,
    at bigint not null,
    primary key (person, fair, kind, value)
);

-- An audience is read in the order of its people.
create index interest_of_fair on interest (fair, kind, value, person);
create index interest_by_age on interest (at);

insert into interest (person, fair, kind, value, at)
select p.id, p.fair, 'visit', '', coalesce((select max(a.heard) from address a where a.person = p.id), p.met)
from person p where p.fair is not null;
