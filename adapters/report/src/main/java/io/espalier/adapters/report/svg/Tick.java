package io.espalier.adapters.report.svg;

/** A marked value of an axis. */
record Tick(double value, String label) {}
