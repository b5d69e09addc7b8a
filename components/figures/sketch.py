"""What a figure will hold, gathered first and checked once."""

from typing import Any

import plotly.graph_objects as go


class Sketch:
    """Traces, shapes, annotations and layout, in the order they are drawn.

    A plotly figure checks all shapes (annotations) again whenever one is added. A timeline has some twenty of each, and
    made that way took twice as long.
    """

    def __init__(self) -> None:
        self.traces: list[Any] = []
        self._shapes: list[dict[str, Any]] = []
        self._annotations: list[dict[str, Any]] = []
        self._layout: dict[str, Any] = {}

    def scatter(self, **trace: Any) -> None:
        """Add a trace of points, lines or words."""
        self.traces.append({"type": "scatter", **trace})

    def bar(self, **trace: Any) -> None:
        """Add a trace of bars."""
        self.traces.append({"type": "bar", **trace})

    def trace(self, *traces: Any) -> None:
        """Add traces that are made already."""
        self.traces.extend(traces)

    def shape(self, **shape: Any) -> None:
        """Add a shape of the layout."""
        self._shapes.append(shape)

    def annotate(self, *annotations: dict[str, Any]) -> None:
        """Add annotations of the layout."""
        self._annotations.extend(annotations)

    def lay_out(self, **layout: Any) -> None:
        """Set parts of the layout; a later one takes the place of an earlier one."""
        self._layout.update(layout)

    def figure(self) -> go.Figure:
        """The figure. Raises ValueError where plotly does not know a property."""
        return go.Figure(self.traces, {**self._layout, "shapes": self._shapes, "annotations": self._annotations})
