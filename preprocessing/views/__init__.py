"""Questions about a finished corpus, each answered with a small table. The only place where filters are applied."""
