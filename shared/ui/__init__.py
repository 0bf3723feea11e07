"""Where Python meets Qt, for every app."""

from shared.ui.lasting_true import make_true_last

make_true_last()
