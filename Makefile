# Two commands do everything: `make read` opens the reader on corpus/, `make test` passes the tests.
PYTHON ?= python3.11
VENV := .venv
STAMP := $(VENV)/.locked

.PHONY: read test check clean

read: $(STAMP)
	@$(VENV)/bin/briefing read

test: $(STAMP)
	@$(VENV)/bin/python -m pytest -n auto

check: $(STAMP)
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports
	$(VENV)/bin/python -m pytest -n auto

# The lock names every package with its hash; byte code is compiled, since the first frame depends on it.
$(STAMP): requirements.lock pyproject.toml
	@command -v $(PYTHON) >/dev/null || { echo "briefing needs Python 3.11 or newer: set PYTHON=/path/to/python3.11"; exit 2; }
	$(PYTHON) -m venv $(VENV)
	$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	$(VENV)/bin/python -m compileall -q briefing
	@touch $(STAMP)

clean:
	rm -rf $(VENV)
