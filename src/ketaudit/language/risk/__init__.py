"""Risk: what a page discloses, plays down, weighs, and says of approval."""
