# Two commands: `make demo` shows what onrecord does, `make test` checks that it does. Each sets up all it needs in .venv.
PYTHON ?= python3
BIN := .venv/bin
DEMO := build/demo.db
SHARED ?= ../shared
POLNEAR ?= $(SHARED)/corpora/polnear/train

.PHONY: demo test model claims-model wheel clean

demo: .venv/ready
	@mkdir -p build && rm -f $(DEMO) $(DEMO)-wal $(DEMO)-shm
	@sh examples/demo.sh $(BIN)/onrecord $(DEMO)

test: .venv/ready-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check --quiet .
	$(BIN)/mypy
	$(BIN)/pytest

# Retrains the reader from PolNeAR and the open corpus and puts it into the package: MODEL_CARD.md says what each line is for
TRAIN := $(BIN)/python -m training.train --polnear $(POLNEAR) --own build/corpus/train --own-times 2
DISTIL := $(BIN)/python -m training.distil --polnear $(POLNEAR) --own build/corpus/train --own-times 2
model: .venv/ready-training
	$(BIN)/python -m training.corpus build build/corpus a-m
	$(TRAIN) --epochs 6 --seed 2 --out build/teacher1.pt
	$(TRAIN) --epochs 6 --seed 1 --guess 0 --out build/teacher2.pt
	$(DISTIL) --teacher build/teacher1.pt --teacher build/teacher2.pt --layers 6 --epochs 3 --rate 2e-4 --seed 1 \
	  --mentions $(SHARED)/corpora/gum --names $(SHARED)/corpora/crossner-politics --mention-weight 0.3 --out build/student.pt
	$(BIN)/python -m training.mean build/teacher1.pt build/student.pt --out build/wide.pt
	$(DISTIL) --teacher build/wide.pt --layers 6 --inner 768 --rectified --epochs 4 --rate 3e-4 --seed 1 --out build/slim1.pt
	$(DISTIL) --teacher build/wide.pt --teacher build/slim1.pt --layers 6 --inner 768 --rectified --start build/slim1.pt \
	  --epochs 3 --rate 2e-4 --seed 2 --out build/slim2.pt
	$(DISTIL) --teacher build/slim2.pt --teacher build/wide.pt --layers 6 --inner 768 --rectified --heads 36 \
	  --epochs 4 --rate 2.5e-4 --seed 3 --out build/lean1.pt
	$(DISTIL) --teacher build/slim2.pt --teacher build/wide.pt --layers 6 --start build/lean1.pt --epochs 2 --rate 2e-4 --seed 4 --out build/lean2.pt
	$(BIN)/python -m training.mean build/lean1.pt build/lean2.pt --out build/best.pt
	$(BIN)/python -m training.export build/best.pt --version "reader-best-$$(cat training/VERSION)"
	$(BIN)/python -m training.calibrate --shared $(SHARED)

# Retrains the pair reader from training/claims and puts it into its package: claims-model/README.md
claims-model: .venv/ready-training
	$(BIN)/python -m training.claims train --wordings training/claims/wordings/plain --beside 0 --epochs 12 --rate 2e-4 --seed 1 --out build/claims1.pt
	$(BIN)/python -m training.claims train --start build/claims1.pt --frozen 3 --epochs 8 --rate 1.5e-4 --seed 2 --out build/claims.pt
	$(BIN)/python -m training.claims export build/claims.pt --to claims-model/onrecord_claims --version claims-2026.11.6

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

.venv/ready-dev: .venv/ready claims-model/pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c requirements.lock -e '.[serve,mcp,frames]' \
	  -e ./claims-model build httpx2 hypothesis mypy pytest ruff schemathesis
	@touch $@

.venv/ready-training: .venv/ready
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[training]'
	@touch $@

clean:
	rm -rf .venv build dist
