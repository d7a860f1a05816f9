"""What the rules refuse, each with a name of its own: handlers say it in words."""


class NotAllowed(Exception):
    """That person may not do that there."""


class NotNow(Exception):
    """The state of the file does not allow that."""


class Overtaken(Exception):
    """Somebody changed the file since it was looked at."""


class NoRoom(Exception):
    """Every place is taken, or too many of them; the argument is the pole, or how many are left."""


class Taken(Exception):
    """The stand is somebody's; the argument is their name."""


class NoFile(Exception):
    """There is no such file or stand."""


class TooOften(Exception):
    """They did so too often lately."""


class NotForThem(Exception):
    """An entry for others; the argument is for whom: exhibitors or invited."""


class TooMany(Exception):
    """More seats than one may take; the argument is how many one may."""


class Choose(Exception):
    """Several times are free: which one is for the person to say."""
