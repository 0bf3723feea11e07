#!/bin/sh
# Makes this checkout ready: `setup.sh run` for the programs, `setup.sh dev` for tests and checks too.
# Says nothing when there is nothing to do. Everything it runs writes to build/setup.log.
set -eu
cd "$(dirname "$0")/.."

purpose=${1:-run}
case $purpose in
    run) lock=installer/requirements.txt ;;
    dev) lock=installer/requirements-dev.txt ;;
    *) echo "setup.sh: say 'run' or 'dev', not '$purpose'." >&2; exit 2 ;;
esac
venv=.venv
stamp=$venv/ready-for-$purpose
log=build/setup.log

fail() { echo "$*" >&2; exit 1; }

failed_step() { # sentence: ends with what the step said last
    tail -n 15 "$log" >&2
    fail "$1 All it said is in $log."
}

# --- Python -----------------------------------------------------------------------------------

find_python() {
    for name in ${PYTHON:-python3 python3.13 python3.12 python3.11}; do
        "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue
        command -v "$name"
        return
    done
    fail "Python 3.11 or newer is needed; 'python3' here is ${PYTHON:-older, or missing}."
}

# --- System packages --------------------------------------------------------------------------

libraries="
libEGL.so.1          libegl1
libGL.so.1           libgl1
libglib-2.0.so.0     libglib2.0-0
libdbus-1.so.3       libdbus-1-3
libfontconfig.so.1   libfontconfig1
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libxcb-cursor.so.0   libxcb-cursor0
libxcb-icccm.so.4    libxcb-icccm4
libxcb-keysyms.so.1  libxcb-keysyms1
libxcb-shape.so.0    libxcb-shape0
libxcb-xkb.so.1      libxcb-xkb1
libespeak-ng.so.1    libespeak-ng1
"

missing_packages() { # the Debian packages to install, one a line
    present=$(/sbin/ldconfig -p)
    echo "$libraries" | while read -r library package; do
        case $present in *"$library "*) ;; *) echo "$package" ;; esac
    done
    command -v aplay >/dev/null || echo alsa-utils
    "$python" -c 'import ensurepip, venv' 2>/dev/null || echo python3-venv
    # Without a screen the programs get a virtual one; the tests always do.
    if [ "$purpose" = dev ] || [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
        command -v Xvfb >/dev/null || echo xvfb
        command -v xdotool >/dev/null || echo xdotool
    fi
    # The phone page is tried in a real browser.
    if [ "$purpose" = dev ] && ! command -v chromium >/dev/null; then
        echo chromium
    fi
    # Torture sets the hub's clock.
    if [ "$purpose" = dev ] && ! ls /usr/lib/*/faketime/libfaketime.so.1 >/dev/null 2>&1; then
        echo libfaketime
    fi
}

apt() { # arguments of apt-get
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -o Dpkg::Use-Pty=0 "$@" >>"$log" 2>&1
}

install_packages() {
    command -v apt-get >/dev/null || fail "These Debian packages, or what your system calls them, are missing: $*."
    if [ "$(id -u)" = 0 ]; then
        as_root=
    elif command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
        as_root=sudo
    else
        echo "Some system packages are missing. Install them with this line, then run make again:" >&2
        fail "  su -c 'apt-get update && apt-get install -y --no-install-recommends $*'"
    fi
    echo "Installing system packages: $*"
    # Old package lists make the first try fail, a machine without network makes `update` fail.
    apt install -y --no-install-recommends "$@" ||
        { apt update && apt install -y --no-install-recommends "$@"; } ||
        failed_step "The system packages could not be installed."
}

# --- The virtual environment ------------------------------------------------------------------

wanted_stamp() { # what a finished environment looks like: this Python, this lock
    "$venv/bin/python" -V 2>&1
    sha256sum "$1"
}

environment_is_ready() {
    [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$(wanted_stamp "$lock")" ]
}

make_environment() {
    "$venv/bin/python" -m pip --version >>"$log" 2>&1 ||
        "$python" -m venv --clear "$venv" >>"$log" 2>&1 ||
        failed_step "The virtual environment $venv could not be made."
    echo "Installing $(grep -c '^[a-z0-9].*==' "$lock") locked Python packages into $venv (this takes a while, once)"
    "$venv/bin/python" -m pip install --disable-pip-version-check --no-input --progress-bar off \
        --require-hashes -r "$lock" >>"$log" 2>&1 ||
        failed_step "The Python packages could not be installed."
    wanted_stamp "$lock" >"$stamp"
    # What the programs need is part of what their tests need.
    [ "$purpose" = run ] || wanted_stamp installer/requirements.txt >"$venv/ready-for-run"
}

# ----------------------------------------------------------------------------------------------

python=$(find_python)
mkdir -p build
missing=$(missing_packages)
ready=yes
environment_is_ready || ready=no
[ -z "$missing" ] && [ "$ready" = yes ] && exit 0
: >"$log"
# shellcheck disable=SC2086  # the package names are the words
[ -z "$missing" ] || install_packages $missing
[ "$ready" = yes ] || make_environment
