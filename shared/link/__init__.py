"""How an app finds the hub and talks to it: plain asyncio, no Qt."""
