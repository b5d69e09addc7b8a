"""The nouns of the project: tables, corpus, filters, errors. Imports nothing else of the project."""
