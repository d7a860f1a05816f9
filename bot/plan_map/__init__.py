"""The plan of a fair in the browser: a picture without scripts, a map with them; and where signs lead."""

from bot.plan_map.site import PlanMap

__all__ = ["PlanMap"]
