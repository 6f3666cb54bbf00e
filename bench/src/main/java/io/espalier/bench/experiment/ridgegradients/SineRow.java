package io.espalier.bench.experiment.ridgegradients;

import java.util.Map;

/** How one case came out, by way to fit; ridge regression is always among them. */
public record SineRow(SineCase seen, Map<SineArm, ArmScore> scores) {

    /** By how much of its own error ridge regression is bettered, means over draws; negative where it is not. */
    public double improvement(SineArm arm) {
        return 1.0 - error(arm) / error(SineArm.RIDGE);
    }

    /** Mean root mean square error of values. */
    public double error(SineArm arm) {
        return scores.get(arm).error();
    }

    /** Share of draws in which ridge regression is bettered. */
    public double wins(SineArm arm) {
        return scores.get(arm).wins();
    }
}
