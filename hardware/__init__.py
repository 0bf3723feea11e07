"""Devices, each with a twin in memory."""
