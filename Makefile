# `make run` shows a whole center, `make test` proves it; both set up what they need.
# Variables: SECONDS=60 (run ends by itself), SCREEN=virtual (run without your screen),
# SUITE=trixie (clean-root on another Debian), FULL=1 (bench with five million rows).

PYTHON := .venv/bin/python
.DEFAULT_GOAL := help
.PHONY: help ready ready-dev run test check bench access screens torture clean-root package package-test

help:
	@echo "make run | test | check | bench | access | screens | torture | clean-root | package | package-test"
	@sed -n '1,3s/^# //p' Makefile

ready:
	@installer/setup.sh run
	@$(PYTHON) -m installer.build_assets build

ready-dev:
	@installer/setup.sh dev
	@$(PYTHON) -m installer.build_assets build

run: ready
	@exec $(PYTHON) -m installer.run $(if $(SECONDS),--seconds $(SECONDS)) $(if $(SCREEN),--screen $(SCREEN))

# Most tests wait for sockets and programs, so two for each core; in the order of tests/conftest.py.
test: ready-dev
	@$(PYTHON) -m pytest -q -n $$((2 * $$(nproc))) --dist loadfile --no-loadscope-reorder --ignore=tests/torture

check: ready-dev
	@$(PYTHON) -m ruff check
	@$(PYTHON) -m ruff format --check
	@$(PYTHON) -m mypy
	@.venv/bin/lint-imports --no-logo
	@$(PYTHON) -m installer.build_assets lint

bench: ready-dev
	@$(PYTHON) -m tests.bench

access: ready-dev
	@$(PYTHON) -m installer.access

screens: ready-dev
	@$(PYTHON) -m installer.screens
	@$(PYTHON) -m installer.manager_pictures
	@$(PYTHON) -m installer.pairing_film
	@$(PYTHON) -m installer.contact_sheet
	@$(PYTHON) -m installer.keypad_film

torture: ready-dev
	@$(PYTHON) -m pytest -q tests/torture

clean-root:
	@python3 -m installer.clean_root $(if $(SUITE),--suite $(SUITE))

package: ready
	@$(PYTHON) -m installer.package

# As root, with debootstrap, xvfb and xdotool: about five minutes.
package-test: ready-dev
	@$(PYTHON) -m installer.package.trial
