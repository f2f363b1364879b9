"""Claims of benefit: how strongly they are made and what backs them."""
