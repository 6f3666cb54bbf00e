package io.espalier.surrogate.blackbox;

import io.espalier.surrogate.form.Normalisation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Known derivatives in a column that the prices contradict.
 *
 * <p>Judged by the best network that learnt prices alone, at every row where the derivative is known: to it all of them are new. Medians
 * weighed by the size of its own derivative, so that neither a few bumps that failed nor rows where nothing moves decide. The median
 * difference must be more than half of its derivative and more than what its own error leaves open: a derivative that changes the price
 * over a deviation of the column by no more than a few times the error of values is not known from prices.
 *
 * @param rows where the derivative is known
 * @param ratio median of known / learnt
 * @param misfit median of |known / (ratio learnt) - 1|
 */
public record SlopeDoubt(String column, int rows, double ratio, double misfit) {
    private static final Set<Arm> PRICES_ALONE =
            EnumSet.complementOf(EnumSet.of(Arm.DERIVATIVES, Arm.DERIVATIVES_NEAREST_1));

    private static final int LEAST_ROWS = 5;
    private static final double GROSS = 0.5;
    private static final double ERRORS = 3.0;

    /** Whether one factor explains the difference. */
    public boolean isProportional() {
        return misfit < GROSS;
    }

    /** Those of a training on {@code prices}, in the order of the columns. */
    public static List<SlopeDoubt> of(TrainedPrices trained, PriceList prices) {
        return trained.arms().stream()
                .filter(arm -> PRICES_ALONE.contains(arm.arm()))
                .map(ArmResult::best)
                .filter(tried -> tried.network().isPresent())
                .min(Comparator.comparingDouble(Tried::selectionError))
                .map(judge -> of(judge, prices))
                .orElse(List.of());
    }

    static List<SlopeDoubt> of(Tried judge, PriceList prices) {
        List<List<KnownSlope>> columns = new ArrayList<>();
        prices.layout().names().forEach(name -> columns.add(new ArrayList<>()));
        Judgement.of(judge.network().orElseThrow(), prices, (x, ours, theirs) -> {
            for (int j = 0; j < columns.size(); j++) {
                KnownSlope slope = new KnownSlope(theirs.gradient()[j], ours.gradient()[j]);
                if (slope.isComparable()) {
                    columns.get(j).add(slope);
                }
            }
        });
        double[] deviation = Normalisation.of(prices.examples()).inputDeviation();
        List<SlopeDoubt> doubts = new ArrayList<>();
        for (int j = 0; j < deviation.length; j++) {
            of(prices.layout().factor(j).name(), columns.get(j), ERRORS * judge.selectionError() / deviation[j])
                    .ifPresent(doubts::add);
        }
        return doubts;
    }

    /** @param open how far a derivative may be off because values are */
    private static Optional<SlopeDoubt> of(String column, List<KnownSlope> slopes, double open) {
        if (slopes.size() < LEAST_ROWS
                || KnownSlope.median(slopes, slope -> Math.abs(slope.ratio() - 1.0)) <= GROSS
                || KnownSlope.median(slopes, KnownSlope::difference) <= open) {
            return Optional.empty();
        }
        double ratio = KnownSlope.median(slopes, KnownSlope::ratio);
        double misfit = KnownSlope.median(slopes, slope -> Math.abs(slope.ratio() / ratio - 1.0));
        return Optional.of(new SlopeDoubt(column, slopes.size(), ratio, misfit));
    }
}
