"""Finding ways through a fair."""

from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache

from rustworkx import PyGraph, dijkstra_shortest_path_lengths, dijkstra_shortest_paths

from storage.plan.lanes import FOOT_WIDTH, WHEELCHAIR_WIDTH
from storage.plan.model import Placed, Plan
from storage.plan.network import Network, Node, Step
from storage.plan.path import Mode, Path
from storage.plan.telling import Telling

#: A turn is one more thing to remember: worth that many metres, and more to who walks with difficulty.
TURN: dict[Mode, float] = {"shortest": 1.0, "step_free": 1.0, "slow": 12.0}

#: Steps are worth that many metres to who takes their time; of two ways as long, anybody's has none.
STEPS, CLIMB = 200.0, 0.01

#: Ways kept for whoever asks for the same one.
KEPT = 2000

#: What is walked on is kept for that many kinds of walking at a time: a mode, and what is closed now.
KINDS = 16


class Ways:
    """All ways through one plan."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._network = Network(plan)
        self._places = {node: place for place, node in enumerate(self._network.nodes)}
        # Safe from several threads: a turn and a drawing may ask at once.
        self._kept = lru_cache(maxsize=KEPT)(self._find)
        self._walked = lru_cache(maxsize=KINDS)(self._graph)

    def __len__(self) -> int:
        """How many ways are kept."""
        return self._kept.cache_info().currsize

    @property
    def network(self) -> Network:
        """What is walked on."""
        return self._network

    @property
    def main(self) -> Placed | None:
        """The main entrance; None when the plan has none."""
        return self.plan.entrances[0] if self.plan.entrances else None

    def path(
        self, start: str, goal: str, mode: Mode = "shortest", closed: Collection[str] = ()
    ) -> Path | None:
        """The way from one thing of the plan to another, by their ids; None where there is none.

        `closed`: ids of aisles, steps and ramps that nobody may walk along now.
        """
        return self._kept(start, goal, mode, frozenset(closed))

    def nearest(
        self, start: str, goals: Iterable[str], mode: Mode = "shortest", closed: Collection[str] = ()
    ) -> Path | None:
        """The way to whichever of `goals` is nearest; None when none of them can be reached."""
        source = self._node(start, mode)
        if source is None:
            return None
        away = self._away(source, mode, frozenset(closed))
        near = sorted(
            (away[node], goal)
            for goal in goals
            if (node := self._node(goal, mode)) is not None and node in away and goal != start
        )
        return self.path(start, near[0][1], mode, closed) if near else None

    def reached(self, start: str, mode: Mode = "shortest") -> Collection[str]:
        """The ids of all that can be reached from there."""
        source = self._node(start, mode)
        if source is None:
            return ()
        away = self._away(source, mode, frozenset())
        return {id for id in self._network.fronts if self._node(id, mode) in away}

    def _node(self, id: str, mode: Mode) -> int | None:
        """The place among the nodes where one stands in front of that thing."""
        thing = self.plan.get(id)
        if thing is None or (mode == "step_free" and _too_narrow(thing)):
            return None
        node = self._network.node(id)
        return None if node is None else self._places[node]

    def _away(self, source: int, mode: Mode, closed: frozenset[str]) -> Mapping[int, float]:
        """How far each node that can be reached is from there."""
        away = dijkstra_shortest_path_lengths(self._walked(mode, closed), source, float)
        return {source: 0.0, **away}

    def _find(self, start: str, goal: str, mode: Mode, closed: frozenset[str]) -> Path | None:
        source, target = self._node(start, mode), self._node(goal, mode)
        if source is None or target is None:
            return None
        network, nodes = self._network, [source]
        if source != target:
            found = dijkstra_shortest_paths(self._walked(mode, closed), source, target, weight_fn=float)
            if target not in found:
                return None
            nodes = [*found[target]]
        told = Telling(network, network.fronts[start], network.fronts[goal], mode)
        return told.path([network.nodes[node] for node in nodes])

    def _graph(self, mode: Mode, closed: frozenset[str]) -> "PyGraph[Node, float]":
        """What may be walked that way, each step with what it is worth."""
        graph: PyGraph[Node, float] = PyGraph()
        graph.add_nodes_from(self._network.nodes)
        for step in self._network.steps:
            if (worth := _worth(step, mode, closed)) is not None:
                graph.add_edge(self._places[step.one], self._places[step.other], worth)
        return graph


def _too_narrow(thing: Placed) -> bool:
    return thing.kind == "entrance" and thing.door is not None and thing.door < WHEELCHAIR_WIDTH


def _worth(step: Step, mode: Mode, closed: frozenset[str]) -> float | None:
    """What walking one step is worth, in metres; None = not to be walked."""
    if step.width < (WHEELCHAIR_WIDTH if mode == "step_free" else FOOT_WIDTH):
        return None
    if step.lane is None:
        return TURN[mode] if step.turn else 0.0
    if step.lane.aisle.id in closed:
        return None
    if step.lane.aisle.steps:
        if mode == "step_free":
            return None
        return step.metres + (STEPS if mode == "slow" else CLIMB)
    return step.metres
