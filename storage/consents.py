"""Who wants which unasked messages: whatever they said last, of the topic itself or of all of them."""

#: What somebody can want or not, apart from the rest; STOP, START and the yes to news are about all of them.
TOPICS = ("programme", "visit", "cooperatives")

#: What is said to who works for the fair: they agree when they take up their role.
TEAM = "team"

#: SQL: whether person `p` wants the topic given as the one value.
WANTS = (
    "coalesce((select c.answer from consent c where c.person = p.id and c.topic in (?, 'news')"
    " order by c.id desc limit 1), p.news, '') = 'yes'"
)
