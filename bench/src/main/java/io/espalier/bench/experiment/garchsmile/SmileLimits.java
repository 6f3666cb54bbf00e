package io.espalier.bench.experiment.garchsmile;

import io.espalier.bench.experiment.Limit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a judged contender is to keep, as medians over its fits; prices in deviations of S_T.
 *
 * <p>Derivatives to alpha, beta and lambda are held to the same limit with omega held and with the long-run variance held.
 *
 * @param misfit 1 - R2 by quantity
 */
public record SmileLimits(double rms, double largest, Map<SmileQuantity, Double> misfit) {
    private static final double BASIS_POINT = 1e-4;
    private static final double LEARNT_MISFIT = 1e-2;
    private static final double LEAST_GAIN = 5.0;
    private static final double BREACH = 0.2 * BASIS_POINT;
    private static final double MOST_PASSES = 3.0;

    /** What is to be kept. */
    public static SmileLimits of(SmileDynamics dynamics) {
        return switch (dynamics) {
            case ADDITIVE ->
                new SmileLimits(3.0 * BASIS_POINT, 12.0 * BASIS_POINT, misfits(2e-4, 2e-4, 1e-4, 1.5e-3, Double.NaN));
            case LOG ->
                new SmileLimits(5.0 * BASIS_POINT, 25.0 * BASIS_POINT, misfits(Double.NaN, 4e-4, 4e-4, 4e-3, 2e-2));
        };
    }

    /** What is aimed at. */
    public static SmileLimits aimOf(SmileDynamics dynamics) {
        return switch (dynamics) {
            case ADDITIVE ->
                new SmileLimits(
                        1.0 * BASIS_POINT,
                        4.0 * BASIS_POINT,
                        misfits(Double.NaN, Double.NaN, Double.NaN, 3e-4, Double.NaN));
            case LOG ->
                new SmileLimits(
                        2.0 * BASIS_POINT, 10.0 * BASIS_POINT, misfits(Double.NaN, Double.NaN, Double.NaN, 8e-4, 3e-3));
        };
    }

    private static Map<SmileQuantity, Double> misfits(
            double delta, double gamma, double h1, double alphaAndBeta, double lambda) {
        final Map<SmileQuantity, Double> misfit = new EnumMap<>(SmileQuantity.class);
        misfit.put(SmileQuantity.DELTA, delta);
        misfit.put(SmileQuantity.GAMMA, gamma);
        misfit.put(SmileQuantity.H1, h1);
        misfit.put(SmileQuantity.ALPHA, alphaAndBeta);
        misfit.put(SmileQuantity.BETA, alphaAndBeta);
        misfit.put(SmileQuantity.LAMBDA, lambda);
        misfit.put(SmileQuantity.STEADY_ALPHA, alphaAndBeta);
        misfit.put(SmileQuantity.STEADY_BETA, alphaAndBeta);
        misfit.put(SmileQuantity.STEADY_LAMBDA, lambda);
        misfit.values().removeIf(limit -> limit.isNaN());
        return misfit;
    }

    /** The limits of a row; none where it is only shown. */
    public static List<Limit> of(SmileRow row) {
        if (!row.isJudged()) {
            return List.of();
        }
        final String who = row.dynamics().label() + ", " + row.name() + ": ";
        final List<Limit> limits = new ArrayList<>(of(row.dynamics()).accuracy(who, row));
        limits.add(Limit.atMost(
                who + "noise that was subtracted, over what is allowed", row.median(of(row.dynamics())::noise), 1.0));
        limits.add(
                Limit.atMost(who + "1 - R2 of what is learnt", row.learntMisfit(SmileQuantity.VALUE), LEARNT_MISFIT));
        limits.add(Limit.atMost(
                who + "rms over that of matched variance",
                row.median(trial -> 1.0 / trial.errors().gain()),
                1.0 / LEAST_GAIN));
        limits.add(Limit.atMost(
                who + "butterfly", row.median(trial -> trial.breaches().butterfly()), BREACH));
        limits.add(Limit.atMost(
                who + "calendar", row.median(trial -> trial.breaches().calendar()), BREACH));
        return limits;
    }

    private List<Limit> accuracy(String who, SmileRow row) {
        final List<Limit> limits = new ArrayList<>();
        limits.add(Limit.atMost(who + "rms", row.median(trial -> trial.errors().rms()), rms));
        limits.add(
                Limit.atMost(who + "largest", row.median(trial -> trial.errors().largest()), largest));
        misfit.forEach((quantity, most) ->
                limits.add(Limit.atMost(who + "1 - R2 of " + quantity.label(), row.misfit(quantity), most)));
        return limits;
    }

    /** The largest share of a limit that the reference's own variance takes: above 1 the limits say nothing. */
    private double noise(SmileTrial trial) {
        final SmileErrors errors = trial.errors();
        double worst = Math.max(
                errors.noise() * errors.noise() / (rms * rms),
                errors.learntBlur().get(SmileQuantity.VALUE) / LEARNT_MISFIT);
        for (Map.Entry<SmileQuantity, Double> limit : misfit.entrySet()) {
            worst = Math.max(worst, errors.blur().get(limit.getKey()) / limit.getValue());
        }
        return worst;
    }

    /** The limit of an evaluation with all Greeks, in passes of the bare network. */
    public static Limit speed(EvaluationTime evaluation, EvaluationTime pass) {
        return Limit.atMost(
                evaluation.name() + ": evaluation over a pass of its network",
                evaluation.nanos().median() / pass.nanos().median(),
                MOST_PASSES);
    }
}
