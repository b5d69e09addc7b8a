"""Measures: one command each, printing its figure beside a peer or a floor."""
