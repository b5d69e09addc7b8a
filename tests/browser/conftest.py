"""Browser, servers and tabs for the browser tests."""

import pytest
from playwright.sync_api import sync_playwright

from tests.browser.server import PATIENCE, PROJECT, SCREEN, Visit, launch, serve


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


@pytest.fixture(scope="session")
def tabs(browser):
    """Tabs to lend: a fresh one costs the start of a process and the reading of every script, so each is used again."""
    free = []
    yield free
    for page in free:
        page.context.close()


@pytest.fixture
def new_visit(browser, tabs, request):
    """Lends tabs that know of no visit before; a failed test leaves what each shows in artefacts/."""
    visits = []

    def make(address: str) -> Visit:
        if tabs:
            page = tabs.pop()
        else:
            context = browser.new_context(viewport=SCREEN, color_scheme="light", reduced_motion="reduce")
            context.set_default_timeout(PATIENCE)
            page = context.new_page()
        visits.append(Visit(page, address))
        return visits[-1]

    yield make
    failed = getattr(request.node, "failed", False)
    if failed:
        for number, visit in enumerate(visits):
            visit.record(PROJECT / "artefacts", f"{request.node.name}-{number}")
    for visit in visits:
        # After a failure nobody knows what state a tab is in.
        if failed or not visit.forget():
            visit.page.context.close()
        else:
            tabs.append(visit.page)


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
