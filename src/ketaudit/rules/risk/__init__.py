"""Rules about what a page leaves out, plays down or puts last."""
