# Two commands do everything: `make read` opens the reader on corpus/, `make test` passes the tests.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
UV ?= uv

.PHONY: read test check wheel lock clean

read: $(VENV)/.reads
	@$(BIN)/briefing read

test: $(VENV)/.tests
	@$(BIN)/python -m pytest -n auto

check: $(VENV)/.tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# Builds the wheel and tries it in an environment that holds nothing else.
wheel: $(VENV)/.tests
	$(BIN)/python tools/check_wheel.py

# The locks name every package with its hash and no index; byte code is compiled, since the first frame depends on it.
$(VENV)/.made:
	@test -n "$(PYTHON)" && "$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "briefing needs Python 3.11 or newer: make PYTHON=/path/to/python3.11"; exit 2; }
	@"$(PYTHON)" -m venv $(VENV)
	@touch $@

$(VENV)/.reads: $(VENV)/.made requirements.lock pyproject.toml
	@echo "Installing briefing into $(VENV) …"
	@$(PIP) install --require-hashes --requirement requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q briefing
	@touch $@

$(VENV)/.tests: $(VENV)/.reads requirements-dev.lock
	@echo "Installing the tests' tools into $(VENV) …"
	@$(PIP) install --require-hashes --requirement requirements-dev.lock
	@touch $@

lock:
	$(UV) pip compile pyproject.toml --group setup $(LOCK) --output-file requirements.lock
	$(UV) pip compile pyproject.toml --group dev $(LOCK) --constraint requirements.lock --output-file requirements-dev.lock

LOCK := --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate \
	--custom-compile-command "make lock"

clean:
	rm -rf $(VENV)
