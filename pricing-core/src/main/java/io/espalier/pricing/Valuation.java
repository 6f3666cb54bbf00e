package io.espalier.pricing;

import io.espalier.pricing.market.FactorLayout;
import java.util.Arrays;

/**
 * Value, error, gradient and curvature of one instrument at one point; owned and reused by the caller.
 *
 * <p>Shapes: {@code gradient[d]} and {@code gradientError[d]} in layout order; {@code curvature[n*n]}, row-major, is the
 * Hessian block of the n underlying levels ({@link FactorLayout#levels()}). Units: payoff currency at the valuation
 * date, per unit of factor (volatility and rate 1.0 = 100 %; T in years, so the gradient in T is minus theta). A number
 * that the engine does not give is NaN here and a null at every edge. Errors are one standard error, 0 where exact.
 */
public final class Valuation {
    private final double[] gradient;
    private final double[] gradientError;
    private final double[] curvature;
    private double value;
    private double error;
    private ValueSource source;

    /** A valuation with gradient and without curvature. */
    public static Valuation of(FactorLayout layout) {
        return new Valuation(layout.size(), 0);
    }

    /** A valuation with gradient and with the Hessian block of the levels. */
    public static Valuation withCurvature(FactorLayout layout) {
        return new Valuation(layout.size(), layout.levels().length);
    }

    private Valuation(int factors, int levels) {
        gradient = new double[factors];
        gradientError = new double[factors];
        curvature = new double[levels * levels];
        clear();
    }

    /** Forgets everything: value, gradient and curvature become not given, errors 0. */
    public void clear() {
        value = Double.NaN;
        error = 0.0;
        source = null;
        Arrays.fill(gradient, Double.NaN);
        Arrays.fill(gradientError, 0.0);
        Arrays.fill(curvature, Double.NaN);
    }

    /** Takes over everything that {@code other}, made for the same layout and of the same curvature, holds. */
    public void copyFrom(Valuation other) {
        value = other.value;
        error = other.error;
        source = other.source;
        System.arraycopy(other.gradient, 0, gradient, 0, gradient.length);
        System.arraycopy(other.gradientError, 0, gradientError, 0, gradientError.length);
        System.arraycopy(other.curvature, 0, curvature, 0, curvature.length);
    }

    /** Sets value, its standard error and where both came from. */
    public void set(double value, double error, ValueSource source) {
        this.value = value;
        this.error = error;
        this.source = source;
    }

    /** Present value in payoff currency. */
    public double value() {
        return value;
    }

    /** One standard error of the value; 0 where the engine is exact. */
    public double error() {
        return error;
    }

    /** Which engine answered; null before the first answer. */
    public ValueSource source() {
        return source;
    }

    /** The gradient itself, not a copy: pricers write it, callers read it. */
    public double[] gradient() {
        return gradient;
    }

    /** One standard error per gradient entry, not a copy. */
    public double[] gradientError() {
        return gradientError;
    }

    /** The Hessian block of the levels, row-major, not a copy; empty where it was not asked for. */
    public double[] curvature() {
        return curvature;
    }

    /** Whether the caller asked for curvature. */
    public boolean wantsCurvature() {
        return curvature.length > 0;
    }

    /** Whether the engine gave the derivative in column {@code j}. */
    public boolean hasGradient(int j) {
        return !Double.isNaN(gradient[j]);
    }

    /** Whether the engine gave the curvature. */
    public boolean hasCurvature() {
        return curvature.length > 0 && !Double.isNaN(curvature[0]);
    }
}
