"""How long somebody who comes now will wait, learned from those who came before."""
