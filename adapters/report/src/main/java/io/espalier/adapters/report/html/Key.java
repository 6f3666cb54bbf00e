package io.espalier.adapters.report.html;

/** One entry of a legend: the class of its mark in the style sheet, and what it means. */
record Key(String style, String label) {}
