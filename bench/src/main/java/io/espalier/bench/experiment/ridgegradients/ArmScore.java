package io.espalier.bench.experiment.ridgegradients;

import java.util.Arrays;

/**
 * Root mean square errors of one way to fit over many draws.
 *
 * @param error mean over draws
 * @param deviation over draws
 * @param wins share of draws in which it errs less than ridge regression
 */
public record ArmScore(double error, double deviation, double wins) {

    static ArmScore of(double[] errors, double[] ridge) {
        final double mean = Arrays.stream(errors).average().orElseThrow();
        final double squares =
                Arrays.stream(errors).map(e -> (e - mean) * (e - mean)).sum();
        int wins = 0;
        for (int draw = 0; draw < errors.length; draw++) {
            wins += errors[draw] < ridge[draw] ? 1 : 0;
        }
        return new ArmScore(mean, Math.sqrt(squares / (errors.length - 1)), (double) wins / errors.length);
    }
}
