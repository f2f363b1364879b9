"""Rules about what a page leaves out or plays down."""
