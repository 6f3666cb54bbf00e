package io.espalier.surrogate.blackbox;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A derivative that is known beside the one that prices taught. */
record KnownSlope(double known, double learnt) {

    /** Whether there are two numbers, and a quotient. */
    boolean isComparable() {
        return Double.isFinite(known) && Double.isFinite(learnt) && learnt != 0.0;
    }

    double ratio() {
        return known / learnt;
    }

    double difference() {
        return Math.abs(known - learnt);
    }

    /** The median of a number over some of them, each weighed by the size of what was learnt. */
    static double median(List<KnownSlope> slopes, ToDoubleFunction<KnownSlope> number) {
        List<KnownSlope> ascending =
                slopes.stream().sorted(Comparator.comparingDouble(number)).toList();
        double half = 0.5
                * slopes.stream().mapToDouble(slope -> Math.abs(slope.learnt())).sum();
        double below = 0.0;
        for (KnownSlope slope : ascending) {
            below += Math.abs(slope.learnt());
            if (below >= half) {
                return number.applyAsDouble(slope);
            }
        }
        throw new IllegalArgumentException("a median must be of at least one number: slopes=" + slopes);
    }
}
