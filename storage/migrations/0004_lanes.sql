-- The next rows of one person who has more waiting than is known in memory.

create index inbox_of_sender_to_do on inbox (channel, sender, id) where state = 'received';
