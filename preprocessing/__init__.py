"""From files to one frozen corpus: everything Standpoint knows about a collection is computed here.

This package knows nothing of the screen. `build.py` names the steps in order; each room makes
the tables of its name from the ones before it; `views` answers questions about the finished corpus.
"""
