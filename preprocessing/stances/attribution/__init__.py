"""Who holds which view: every statement of a text with its holder, its cue and its exact words.

Nothing is imported here: the lists of cues are read by those who must not load the parser.
"""
