#!/bin/sh
# Starts this very version, wherever it lies, with its own libraries and nothing of the user's.
here=$(dirname "$(readlink -f "$0")")
export VENTANILLA_INSTALLED=1
export PYTHONPATH="$here/program:$here/lib" PYTHONNOUSERSITE=1 PYTHONSAFEPATH=1 PYTHONDONTWRITEBYTECODE=1
exec @PYTHON@ -m installer.machine "$@"
