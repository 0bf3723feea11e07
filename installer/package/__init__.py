"""The Debian package: everything a center's machine needs in one file."""
