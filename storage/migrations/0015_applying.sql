-- Until when a place is confirmed, places that were given back, and invitations that somebody answers for.

-- When an accepted file has to be confirmed; null = it does not have to be.
alter table application add column confirm_by bigint;
-- When the organizers were told that it was not.
alter table application add column chased bigint;
-- 1 = its place was given back and nobody has it yet.
alter table application add column vacant bigint not null default 0;

create index application_unconfirmed on application (confirm_by) where state = 'accepted';

-- What waits for its confirmation already: seven days from when it was released or offered.
update application set confirm_by = 604800000000 + coalesce(
    (select max(a.at) from audit a where a.action = 'application.offer'
        and a.subject = 'application:' || application.id),
    released
) where state = 'accepted';

-- Who invites; null = whoever runs the server. `asks` = 1: an admin says yes to who used it.
alter table invitation add column made_by bigint references person (id) on delete set null;
alter table invitation add column asks bigint not null default 0;

-- Who used an invitation and waits for an admin's yes.
create table newcomer (
    person bigint not null references person (id) on delete cascade,
    role text not null,
    fair text not null default '',
    since bigint not null,
    primary key (person, role, fair)
);
