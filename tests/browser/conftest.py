"""Browser, servers and tabs for the browser tests."""

import pytest
from playwright.sync_api import sync_playwright

from tests.browser.server import PATIENCE, PROJECT, Visit, launch, serve


def pytest_collection_modifyitems(items):
    for item in items:
        if "tests/browser" in str(item.fspath):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        chromium = launch(playwright)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def seeds_server(seeds_store):
    with serve(seeds_store) as address:
        yield address


@pytest.fixture(scope="session")
def bridge_server(bridge_store):
    with serve(bridge_store) as address:
        yield address


@pytest.fixture
def new_visit(browser, request):
    """Makes tabs; a failed test leaves a picture of each in artefacts/."""
    contexts, visits = [], []

    def make(address: str, **options) -> Visit:
        context = browser.new_context(viewport={"width": 1280, "height": 720}, **options)
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        visits.append(Visit(context.new_page(), address))
        return visits[-1]

    yield make
    if getattr(request.node, "failed", False):
        folder = PROJECT / "artefacts"
        folder.mkdir(exist_ok=True)
        for number, visit in enumerate(visits):
            visit.page.screenshot(path=folder / f"{request.node.name}-{number}.png")
    for context in contexts:
        context.close()


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item):
    outcome = yield
    if outcome.get_result().failed:
        item.failed = True


@pytest.fixture
def seeds_visit(new_visit, seeds_server):
    return new_visit(seeds_server)


@pytest.fixture
def bridge_visit(new_visit, bridge_server):
    return new_visit(bridge_server)
