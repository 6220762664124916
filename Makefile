# Two commands: `make demo` shows what onrecord does, `make test` checks that it does. Each sets up all it needs in .venv.
PYTHON ?= python3
BIN := .venv/bin
DEMO := build/demo.db
POLNEAR ?= ../shared/corpora/polnear/train

.PHONY: demo test model wheel clean

demo: .venv/ready
	@mkdir -p build && rm -f $(DEMO) $(DEMO)-wal $(DEMO)-shm
	@sh examples/demo.sh $(BIN)/onrecord $(DEMO)

test: .venv/ready-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check --quiet .
	$(BIN)/mypy
	$(BIN)/pytest

# Retrains the reader from PolNeAR and the open corpus and puts it into the package: MODEL_CARD.md
model: .venv/ready-training
	$(BIN)/python -m training.corpus build build/corpus
	$(BIN)/python -m training.train --polnear $(POLNEAR) --own build/corpus/train --own-times 2 --epochs 6 --seed 2 --out build/reader.pt
	$(BIN)/python -m training.export build/reader.pt --version "$$(cat training/VERSION)"

wheel: .venv/ready-dev
	$(BIN)/python -m build --wheel

# A Debian without python3-venv has no ensurepip: then virtualenv makes the environment.
.venv/bin/python:
	$(PYTHON) -m venv .venv 2>/dev/null || \
	  { rm -rf .venv && $(PYTHON) -m pip install --quiet --target build/virtualenv virtualenv && \
	    PYTHONPATH=build/virtualenv $(PYTHON) -m virtualenv --quiet .venv; }

.venv/ready: .venv/bin/python pyproject.toml requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c requirements.lock -e .
	@touch $@

.venv/ready-dev: .venv/ready
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c requirements.lock build hypothesis mypy pytest ruff
	@touch $@

.venv/ready-training: .venv/ready
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[training]'
	@touch $@

clean:
	rm -rf .venv build dist
