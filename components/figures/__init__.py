"""Tables into figures. Nothing here knows of Streamlit."""
