"""What leaves the dashboard: tables, citations, slides and a page of its own. Nothing here draws on the screen."""
