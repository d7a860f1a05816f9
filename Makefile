# Everything a newcomer needs. Each target sets up what it needs first.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
# One more than there are cores: tests wait, too.
SIDE_BY_SIDE := $(shell expr $$(getconf _NPROCESSORS_ONLN) + 1)
# A test that hangs is named, and takes no other with it.
HANGS := -o faulthandler_timeout=240 -o faulthandler_exit_on_timeout=true

.PHONY: demo test test-together test-alone check stress bench lock clean

## A working bot in the web chat, with five real fairs.
demo: $(READY)
	$(BIN)/dalil demo

## The tests: side by side, then those that kill and measure, alone.
test: test-together test-alone

test-together: $(READY)
	$(BIN)/python -m pytest --numprocesses $(SIDE_BY_SIDE) --dist worksteal $(HANGS) --ignore tests/faults

test-alone: $(READY)
	$(BIN)/python -m pytest tests/faults

## Style, types and the floors of the house.
check: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest -q tests/test_architecture.py

## Every fault test at its full size. Takes long.
stress: $(READY)
	$(BIN)/python -m pytest -m stress

## The measurements of docs/, beside their peers.
bench: $(READY)
	$(BIN)/python -m benchmarks.turns
	$(BIN)/python -m benchmarks.announcements

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Dalil needs Python 3.11 or newer; say which: make $(MAKECMDGOALS) PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv $(VENV) \
		|| { echo "Python's venv is missing: apt-get install python3-venv"; exit 1; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-compile --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	$(BIN)/python -m compileall -q -j 0 $(VENV)/lib bot handlers storage
	@touch $@

## Choose exact versions anew (needs uv).
lock:
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url \
		--extra dev --upgrade pyproject.toml -o requirements.lock

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis
