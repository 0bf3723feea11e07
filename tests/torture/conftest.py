"""Tests that take their time: real hubs, as in the integration tests."""

from tests.integration.hub.fixtures import _corners, corner, hub, own_hub, sign_in, template

__all__ = ["_corners", "corner", "hub", "own_hub", "sign_in", "template"]
