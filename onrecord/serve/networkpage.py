"""The page of the network: drawn, and as a list for those who cannot see it."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import Response

from onrecord.serve.catalogue import memoize
from onrecord.serve.choosing import list_chips
from onrecord.serve.drawing import draw_network
from onrecord.serve.finding import count_facet, find_entries
from onrecord.serve.network import MOST_NODES, NODES, NetworkAsked, build_network, edge_addresses
from onrecord.serve.site import show_page, site_of
from onrecord.serve.timeline import draw_timeline

router = APIRouter(include_in_schema=False)

LISTED = 100
SIZES = (30, NODES, 120, MOST_NODES)


@router.get("/network")
def network(request: Request, asked: Annotated[NetworkAsked, Query()]) -> Response:
    """Who speaks about whom."""
    snapshot = site_of(request).catalogue.now()
    built = build_network(snapshot, asked)
    found = find_entries(snapshot, asked).entries if asked.person else ()
    person = found[0].who if found else None
    focus = next((node.name for node in built.nodes if asked.focus in (node.key[1], node.name)), asked.focus)
    return show_page(
        request,
        "network.html",
        asked_for=asked,
        network=built,
        drawing=memoize(snapshot, ("drawing", asked.model_dump_json()), lambda: draw_network(built)),
        timeline=draw_timeline(count_facet(snapshot, asked, "when"), asked, "/network"),
        chips=list_chips(asked, "/network", person=person),
        focus=focus,
        listed=edge_addresses(asked, built, built.edges[:LISTED]),
        sizes=SIZES,
    )
