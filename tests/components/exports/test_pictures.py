"""Pictures are saved by the reader's browser, under a harmless name."""

import pytest

from components.exports.pictures import figure_config, file_name


@pytest.mark.parametrize("name", ["", "...", "../../etc", "=cmd", "Ж", "con/aux"])
def test_a_file_name_is_never_a_path(name):
    assert set(file_name(name)) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert file_name(name)


@pytest.mark.parametrize("picture", ["png", "svg"])
def test_a_figure_has_a_camera_for_either_format(picture):
    config = figure_config("Who says what", picture=picture)
    assert config["toImageButtonOptions"] == {"format": picture, "filename": "who-says-what", "scale": 2}
    assert config["displayModeBar"]
