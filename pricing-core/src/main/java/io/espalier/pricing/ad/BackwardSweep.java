package io.espalier.pricing.ad;

/** Backward sweep of one slot: with y = f(a, b), aBar += yBar df/da and bBar += yBar df/db, lane by lane. */
final class BackwardSweep {

    private BackwardSweep() {}

    static void through(Adjoint y) {
        switch (y.rule) {
            case LEAF -> {}
            case SUM -> {
                addScaled(y.bar, 1.0, y.left);
                addScaled(y.bar, 1.0, y.right);
            }
            case DIFFERENCE -> {
                addScaled(y.bar, 1.0, y.left);
                addScaled(y.bar, -1.0, y.right);
            }
            case PRODUCT -> {
                addProduct(y.bar, y.right.value, y.left);
                addProduct(y.bar, y.left.value, y.right);
            }
            case QUOTIENT -> quotient(y);
            case LINEAR -> addScaled(y.bar, y.factor, y.left);
            case CHAIN -> addProduct(y.bar, y.weight, y.left);
            case CHOICE -> {
                addProduct(y.bar, y.weight, y.left);
                addWhereZero(y.bar, y.weight, y.right);
            }
        }
    }

    private static void addScaled(double[] yBar, double factor, Adjoint to) {
        if (to.active) {
            final double[] bar = to.bar;
            for (int lane = 0; lane < bar.length; lane++) {
                bar[lane] += factor * yBar[lane];
            }
        }
    }

    private static void addProduct(double[] yBar, double[] slope, Adjoint to) {
        if (to.active) {
            final double[] bar = to.bar;
            for (int lane = 0; lane < bar.length; lane++) {
                // A lane that the payoff did not use passes nothing on, even through an infinite slope.
                bar[lane] += yBar[lane] == 0.0 ? 0.0 : yBar[lane] * slope[lane];
            }
        }
    }

    private static void addWhereZero(double[] yBar, double[] weight, Adjoint to) {
        if (to.active) {
            final double[] bar = to.bar;
            for (int lane = 0; lane < bar.length; lane++) {
                bar[lane] += weight[lane] == 0.0 ? yBar[lane] : 0.0;
            }
        }
    }

    /** aBar += yBar / b; bBar -= yBar y / b. */
    private static void quotient(Adjoint y) {
        final double[] b = y.right.value;
        for (int lane = 0; lane < b.length; lane++) {
            final double share = y.bar[lane] == 0.0 ? 0.0 : y.bar[lane] / b[lane];
            if (y.left.active) {
                y.left.bar[lane] += share;
            }
            if (y.right.active && share != 0.0) {
                y.right.bar[lane] -= share * y.value[lane];
            }
        }
    }
}
