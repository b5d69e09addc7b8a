"""What stands in a reader's way without pointer or eyes: findings of axe-core, and what the Tab key does not reach."""

from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Page

from tests.browser.server import Visit

_SCRIPT = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
_GRAVE = ("moderate", "serious", "critical")
# Streamlit gives every row of page numbers the same name, and no way to give it another (1.67).
_NOT_OURS = {("landmark-unique", "stPagination")}
_GROUND = "getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor"
# Whatever a reader can press or fill in; the buttons of a figure's corner have twins below the figure.
_CONTROLS = """() => {
  const wanted = 'a[href], button, input:not([type=file]), textarea, summary, [role=combobox], [role=slider]';
  return [...document.querySelectorAll(wanted)].filter(each => {
    const seen = each.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const group = each.closest('[role=radiogroup], [role=toolbar], [role=menu]');
    return seen && !each.disabled && each.tabIndex >= 0 && !each.closest('.modebar') && !group;
  }).map((each, at) => { each.dataset.control = at; return each.innerText || each.ariaLabel || each.outerHTML; });
}"""


def grave_findings(visit: Visit) -> list[str]:
    """The findings of axe-core in the light and in the dark theme; the page is opened once and left light."""
    found, grounds = [], set()
    for theme in ("dark", "light"):
        visit.page.emulate_media(color_scheme=theme)
        visit.settle()
        grounds.add(visit.page.evaluate(_GROUND))
        found += [f"{theme}: {each}" for each in _findings(visit.page)]
    assert len(grounds) == 2, "the page did not follow the theme"
    return found


def _findings(page: Page) -> list[str]:
    """The findings that last, but minor ones; one in a page that is still being drawn may not."""
    if not page.evaluate("!!window.axe"):
        page.evaluate(_SCRIPT)
    for _ in range(4):
        found = page.evaluate("async () => (await axe.run(document, {resultTypes: ['violations']})).violations")
        told = [
            f"{each['id']}: {node['target']} {node['html'][:200]}"
            for each in found
            if each["impact"] in _GRAVE
            for node in each["nodes"]
            if not any(each["id"] == rule and part in str(node["target"]) for rule, part in _NOT_OURS)
        ]
        if not told:
            break
        page.wait_for_timeout(700)
    return told


def out_of_reach(page: Page) -> list[str]:
    """The controls in sight that the Tab key does not come to, from the top of the page to its end."""
    controls = page.evaluate(_CONTROLS)
    page.evaluate("document.activeElement.blur(); window.getSelection().removeAllRanges(); window.scrollTo(0, 0)")
    reached = set()
    for _ in range(2 * len(controls) + 40):
        page.keyboard.press("Tab")
        at = page.evaluate(
            "(document.activeElement.closest('[data-control]') || document.activeElement.querySelector"
            "('[data-control]') || document.body).dataset.control"
        )
        if at is not None:
            reached.add(int(at))
        if len(reached) == len(controls):
            break
    return [name for at, name in enumerate(controls) if at not in reached]
