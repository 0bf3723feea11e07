"""Real hubs for the fuzzing."""

from tests.integration.hub.fixtures import _corners, corner, hub, own_hub, sign_in, template

__all__ = ["_corners", "corner", "hub", "own_hub", "sign_in", "template"]
