"""`make package-test`: a bare Debian, the package, and what a center does with it for years."""
