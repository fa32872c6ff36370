# Everything a person types; what it installs stands in the lock files.
PYTHON ?= python3
BIN := .venv/bin
PAGES ?= 1000
MINUTES ?= 10
COUNT ?= 0
SEED ?= 1

.PHONY: site test quick lint serve bench soak mutants lock clean

site: .venv/.site
	$(BIN)/crosstalk build

test: .venv/.dev .venv/.browser .venv/.node
	$(BIN)/pytest

quick: .venv/.dev # for every save: no browser, no Node.js, no whole builds, not the real content
	$(BIN)/pytest -m "not browser and not slow and not node and not content"

lint: .venv/.dev
	$(BIN)/ruff format --check generator tests
	$(BIN)/ruff check generator tests
	$(BIN)/mypy
	$(BIN)/lint-imports

serve: .venv/.site
	$(BIN)/crosstalk serve

bench: .venv/.site
	$(BIN)/python tests/bench/run.py $(PAGES)

soak: .venv/.dev
	$(BIN)/pytest tests/building/test_building_machine.py -k soak --soak $(MINUTES)

mutants: .venv/.dev # changes MODULES (or all) in one place at a time; says what no test notices
	$(BIN)/python tests/mutation/run.py $(MODULES) --count $(COUNT) --seed $(SEED)

lock: # writes the lock files anew from pyproject.toml; needs uv
	uv pip compile pyproject.toml --extra build $(LOCK) -o requirements.lock
	uv pip compile pyproject.toml --extra build --extra dev $(LOCK) -o requirements-dev.lock
LOCK := --universal --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate --quiet

clean:
	rm -rf build site .venv

.venv/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Crosstalk needs Python 3.11 or newer; try make PYTHON=python3.12")'
	$(PYTHON) -m venv .venv

.venv/.site: .venv/bin/python requirements.lock pyproject.toml
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

.venv/.dev: .venv/.site requirements-dev.lock tests/exports/biolink.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r tests/exports/biolink.lock
	touch $@

.venv/.browser: .venv/.dev tests/browser/install
	tests/browser/install $(BIN)/python
	touch $@

.venv/.node: .venv/.dev tests/node/install tests/node/package-lock.json
	tests/node/install
	touch $@
