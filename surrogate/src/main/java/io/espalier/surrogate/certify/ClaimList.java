package io.espalier.surrogate.certify;

import io.espalier.surrogate.certify.Claim.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Claims on an instrument of any notional, made from what holds for a notional of 1. */
final class ClaimList {
    static final ToDoubleFunction<double[]> NO_BOUND = x -> Double.POSITIVE_INFINITY;
    static final ToDoubleFunction<double[]> ZERO = x -> 0.0;

    private final double notional;
    private final List<Claim> claims = new ArrayList<>();

    ClaimList(double notional) {
        this.notional = notional;
    }

    /** One more, whose bounds are for notional 1; a short position turns them round. */
    void add(
            String text,
            String output,
            Reading number,
            ToDoubleFunction<double[]> low,
            ToDoubleFunction<double[]> high,
            Reading noise) {
        ToDoubleFunction<double[]> lower = notional > 0.0 ? low : high;
        ToDoubleFunction<double[]> upper = notional > 0.0 ? high : low;
        claims.add(new Claim(
                text,
                output,
                number,
                x -> notional * lower.applyAsDouble(x),
                x -> notional * upper.applyAsDouble(x),
                noise));
    }

    /** A slope between two multiples of {@code full}, which may be negative. */
    void addWithin(
            String text,
            String output,
            Reading slope,
            ToDoubleFunction<double[]> full,
            double least,
            double most,
            Reading noise) {
        add(
                text,
                output,
                slope,
                x -> Math.min(least * full.applyAsDouble(x), most * full.applyAsDouble(x)),
                x -> Math.max(least * full.applyAsDouble(x), most * full.applyAsDouble(x)),
                noise);
    }

    /** The range in words: {@code [0, D]}. */
    static String range(double least, double most, String full) {
        return "[" + times(least, full) + ", " + times(most, full) + "]";
    }

    private static String times(double factor, String full) {
        if (factor == 0.0) {
            return "0";
        }
        String sign = factor < 0.0 ? "-" : "";
        return Double.isInfinite(factor) ? sign + "∞" : sign + full;
    }

    List<Claim> claims() {
        return List.copyOf(claims);
    }
}
