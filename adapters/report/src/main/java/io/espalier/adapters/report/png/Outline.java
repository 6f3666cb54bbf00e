package io.espalier.adapters.report.png;

import java.util.ArrayList;
import java.util.List;

/** The outline of several bars, all standing on one foot: up, across and down each, then along the foot to the next. */
final class Outline {
    /** A fifth of the pitch stays white, so that neighbours of one height are seen as two. */
    private static final double MARGIN = 0.1;

    private final double foot;
    private final List<Double> x = new ArrayList<>();
    private final List<Double> y = new ArrayList<>();

    Outline(double foot) {
        this.foot = foot;
    }

    /** A bar of width one from {@code left}; below the foot it has no height. */
    void addBar(double left, double height) {
        final double top = Math.max(foot, height);
        add(left + MARGIN, foot);
        add(left + MARGIN, top);
        add(left + 1.0 - MARGIN, top);
        add(left + 1.0 - MARGIN, foot);
    }

    private void add(double atX, double atY) {
        x.add(atX);
        y.add(atY);
    }

    boolean isEmpty() {
        return x.isEmpty();
    }

    List<Double> x() {
        return List.copyOf(x);
    }

    List<Double> y() {
        return List.copyOf(y);
    }
}
