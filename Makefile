# Each target sets itself up: nothing is needed but python3 (3.11 or newer), make and a package index.
PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.installed
SITAT := $(BIN)/sitat

.DEFAULT_GOAL := help
.PHONY: help run doctor test test-live test-crash check bench bench-delivery bench-quotes bench-sources format lock schema translations clean

help: ## show the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(STAMP): requirements-dev.txt pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --only-binary :all: --require-hashes -r requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

run: $(STAMP) ## the demo on http://127.0.0.1:8080, or the real bot where BOT_TOKEN is set
	@$(SITAT) run --or-demo

doctor: $(STAMP) ## would it run on this server: settings, token, database, zones, sources
	@$(SITAT) doctor

test: $(STAMP) ## the whole test suite (no network, four minutes on two cores)
	$(BIN)/pytest

test-live: $(STAMP) ## ask the real sites, where there is a network
	$(BIN)/pytest -m live -rs

test-crash: $(STAMP) ## kill processes at every step, on both databases, one and three of them (minutes)
	$(BIN)/pytest -n 0 -m crash tests/crash

check: $(STAMP) ## lint, types, layers, translations
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -q -n 0 tests/bot/test_translations.py

bench: $(STAMP) ## quality of the quotes, speed, delivery and memory, with a floor or a peer beside them
	$(BIN)/python -m tests.bench

bench-delivery: $(STAMP) ## delivery: messages a second beside bare aiogram and aiohttp, 100,000 subscribers, both databases
	$(BIN)/python -m tests.bench.delivery

bench-quotes: $(STAMP) ## the quotes: quality by language (FOLDERS="..." for more annotated articles), speed, long texts, stalls
	$(BIN)/python -m tests.bench.quotes_quality $(FOLDERS)
	$(BIN)/python -m tests.bench.quotes
	$(BIN)/python -m tests.bench.long_texts
	$(BIN)/python -m tests.bench.stall

bench-sources: $(STAMP) ## sources: 500 new articles beside trafilatura alone, 500 times 304, stalls, memory; 40 hostile inputs; how well pages are read
	$(BIN)/python -m tests.bench.sources
	$(BIN)/python -m tests.bench.hostile
	$(BIN)/python -m tests.bench.extraction

format: $(STAMP) ## format the code
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock: $(STAMP) ## compile the hash-locked requirement files anew
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --no-emit-index-url pyproject.toml --group build -o requirements.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --no-emit-index-url pyproject.toml --group build --group dev --extra playground -o requirements-dev.txt

schema: $(STAMP) ## make the local Telegram's table of the Bot API anew (needs npm and a network)
	$(BIN)/python -m bot.playground.make_schema

translations: $(STAMP) ## gather new sentences into the three catalogues
	$(BIN)/pybabel --quiet extract --mapping babel.cfg --no-default-keywords -k translate:1,1t -k translate:1,2t -k translate:1,2,3t -k translate:1,2,4t --no-location --sort-output --project Sitat --output .venv/sitat.pot bot
	for language in ru az en; do $(BIN)/pybabel --quiet update --no-fuzzy-matching --ignore-pot-creation-date --ignore-obsolete --no-wrap --domain sitat --input-file .venv/sitat.pot --output-dir bot/locales --locale $$language; done

clean: ## forget what was installed and cached
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache *.egg-info
