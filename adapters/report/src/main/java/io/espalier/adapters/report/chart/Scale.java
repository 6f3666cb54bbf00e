package io.espalier.adapters.report.chart;

/** How values are laid along an axis. */
public enum Scale {
    LINEAR,
    LOG
}
