"""What `make` uses: set-up, the demonstration, the clean root; no program imports it.

setup.sh         system packages and virtual environment
build_assets.py  translations and QML types
run.py           `make run`: the whole center on one machine
screens.py       `make screens`: the pictures of the README
clean_root.py    `make clean-root`: both commands in a minimal Debian
"""
