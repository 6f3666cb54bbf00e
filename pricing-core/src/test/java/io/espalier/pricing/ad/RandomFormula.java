package io.espalier.pricing.ad;

import io.espalier.pricing.algebra.Real;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A straight line of operations in two numbers: each step takes earlier numbers and makes the next; the last is the result.
 *
 * <p>Arguments of functions with a pole or an edge are brought to 1 + x^2 first.
 */
record RandomFormula(List<Step> steps) {
    static final int KINDS = 20;

    /** Operation {@code kind} on earlier numbers, counted back from the last. */
    record Step(int kind, int left, int right, double constant) {}

    /** The result; every number on the way is shown to {@code seen}, every number that a kink looks at to {@code kinks}. */
    <T extends Real<T>> T of(T a, T b, Consumer<T> seen, Consumer<T> kinks) {
        final List<T> numbers = new ArrayList<>(List.of(a, b));
        for (Step step : steps) {
            final T left = numbers.get(numbers.size() - 1 - step.left % numbers.size());
            final T right = numbers.get(numbers.size() - 1 - step.right % numbers.size());
            final T next = apply(step, left, right, kinks);
            seen.accept(next);
            numbers.add(next);
        }
        return numbers.get(numbers.size() - 1);
    }

    private static <T extends Real<T>> T apply(Step step, T a, T b, Consumer<T> kinks) {
        final T legal = a.square().plus(1.0);
        return switch (step.kind) {
            case 0 -> a.plus(b);
            case 1 -> a.minus(b);
            case 2 -> a.times(b);
            case 3 -> a.dividedBy(b.square().plus(1.0));
            case 4 -> a.times(step.constant).plus(0.25);
            case 5 -> a.dividedBy(3.0).minus(step.constant);
            case 6 -> legal.reciprocal();
            case 7 -> legal.sqrt();
            case 8 -> a.tanh().exp();
            case 9 -> legal.log();
            case 10 -> legal.pow(step.constant);
            case 11 -> a.tanh();
            case 12 -> a.softplus();
            case 13 -> a.logistic();
            case 14 -> a.normalCdf();
            case 15 -> a.tanh().plus(2.0).exprel();
            case 16 -> at(a.minus(b), kinks).positivePart();
            case 17 -> at(b, kinks).abs().times(a);
            case 18 -> at(a.minus(b), kinks).select(a.max(b), a.min(b.times(0.5)));
            default -> at(a.minus(b), kinks).step().plus(a);
        };
    }

    private static <T> T at(T kink, Consumer<T> kinks) {
        kinks.accept(kink);
        return kink;
    }
}
