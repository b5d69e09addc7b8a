"""What controls need where a row has no height to spare for their names: the name, or only its explanation, beside."""

import streamlit as st


def beside(label: str, explained: str) -> None:
    """The name of a control at its left, with its help."""
    st.markdown(label, help=explained, width="content")


def explain(name: str, explained: str) -> None:
    """The help of the controls next to it, whose choices name them well enough. name: one of its own on a page."""
    # Its key is what the page's rules of style know it by.
    with st.container(width="content", key=f"explain_{name}"):
        st.markdown("", help=explained, width="content")
