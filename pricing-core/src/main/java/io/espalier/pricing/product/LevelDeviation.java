package io.espalier.pricing.product;

/** How far levels spread, as a model knows it before any path is followed. */
@FunctionalInterface
public interface LevelDeviation {

    /** Standard deviation of sum w_i x_i after {@code years}, given the levels at their start; price units. */
    double over(double[] weights, double years);
}
