"""The API asked for whatever its own description allows, and for much that it does not: no fault of ours, and answers as described.

Run where Schemathesis is installed (`pip install schemathesis`); elsewhere skipped.
"""

import pytest
from fastapi import FastAPI
from hypothesis import HealthCheck, Phase, given, settings

from onrecord.serve import api
from tests.serve.conftest import HOME

schemathesis = pytest.importorskip("schemathesis", reason="Schemathesis is not installed: pip install schemathesis")
from schemathesis.checks import not_a_server_error  # noqa: E402
from schemathesis.specs.openapi.checks import content_type_conformance, response_schema_conformance  # noqa: E402

described = FastAPI()
described.include_router(api.router)
SCHEMA = schemathesis.openapi.from_dict(described.openapi())
POSITIVE, NEGATIVE = schemathesis.GenerationMode.POSITIVE, schemathesis.GenerationMode.NEGATIVE
CHECKS = [not_a_server_error, content_type_conformance, response_schema_conformance]
EXAMPLES = 25
QUICKLY = settings(
    max_examples=EXAMPLES,
    derandomize=True,  # the same questions each time
    database=None,
    deadline=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)


def cases():
    """Each call as described and not; where any word may be asked for, nothing is not described."""
    for path, methods in described.openapi()["paths"].items():
        yield pytest.param(POSITIVE, path, id=f"as described: {path}")
        if any(one["in"] == "query" for one in methods["get"].get("parameters", ())):
            yield pytest.param(NEGATIVE, path, id=f"not as described: {path}")


@pytest.mark.parametrize(("mode", "path"), list(cases()))
def test_no_question_breaks_the_server(visit, mode, path):
    asked = []

    @QUICKLY
    @given(case=SCHEMA[path]["GET"].as_strategy(generation_mode=mode))
    def ask(case):
        request = case.as_transport_kwargs(base_url=HOME)
        answer = visit.client.request(**{name: value for name, value in request.items() if name != "cookies"})
        case.validate_response(answer, checks=CHECKS, transport_kwargs=request)
        asked.append(answer.status_code)

    ask()
    assert asked
