"""Everything that touches the screen."""
