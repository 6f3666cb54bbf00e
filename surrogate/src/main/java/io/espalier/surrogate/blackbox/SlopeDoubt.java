package io.espalier.surrogate.blackbox;

import io.espalier.surrogate.form.Normalisation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Known derivatives in a column that the prices contradict.
 *
 * <p>Judged by networks that learnt prices alone, each by another way, at every row that training may see and where the derivative is known:
 * to them all of them are new. Medians weighed by the size of the network's own derivative, so that neither a few bumps that failed nor rows
 * where nothing moves decide. Each network must contradict the column: the median difference must be more than half of its derivative and
 * more than what errors of values leave open. A derivative that changes the price over a deviation of the column by no more than twice the
 * error of values is not known from prices; and what only some of the networks contradict may be their noise.
 *
 * @param rows where the derivative is known
 * @param ratio median of known / learnt, by the network with the lowest error on the rows that select
 * @param misfit median of |known / (ratio learnt) - 1|, by the same
 */
public record SlopeDoubt(String column, int rows, double ratio, double misfit) {
    private static final int LEAST_ROWS = 5;
    private static final double GROSS = 0.5;
    private static final double ERRORS = 2.0;

    /** Whether one factor explains the difference. */
    public boolean isProportional() {
        return misfit < GROSS;
    }

    /** The names of the columns. */
    static List<String> columns(List<SlopeDoubt> doubts) {
        return doubts.stream().map(SlopeDoubt::column).toList();
    }

    /**
     * Those in {@code prices}, in the order of the columns; none where no try gave a network.
     *
     * @param judges learnt prices alone
     */
    static List<SlopeDoubt> of(List<Tried> judges, PriceList prices) {
        List<Tried> ascending = judges.stream()
                .filter(judge -> judge.network().isPresent())
                .sorted(Comparator.comparingDouble(Tried::selectionError))
                .toList();
        if (ascending.isEmpty()) {
            return List.of();
        }
        List<List<List<KnownSlope>>> said =
                ascending.stream().map(judge -> byColumn(judge, prices)).toList();
        double[] deviation = Normalisation.of(prices.examples()).inputDeviation();
        List<SlopeDoubt> doubts = new ArrayList<>();
        for (int j = 0; j < deviation.length; j++) {
            int column = j;
            double open = ERRORS * ascending.get(0).selectionError() / deviation[j];
            if (said.stream().allMatch(columns -> isContradicted(columns.get(column), open))) {
                doubts.add(of(prices.layout().factor(j).name(), said.get(0).get(j)));
            }
        }
        return doubts;
    }

    private static List<List<KnownSlope>> byColumn(Tried judge, PriceList prices) {
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
        return columns;
    }

    /** @param open how far a derivative may be off because values are */
    private static boolean isContradicted(List<KnownSlope> slopes, double open) {
        return slopes.size() >= LEAST_ROWS
                && KnownSlope.median(slopes, slope -> Math.abs(slope.ratio() - 1.0)) > GROSS
                && KnownSlope.median(slopes, KnownSlope::difference) > open;
    }

    private static SlopeDoubt of(String column, List<KnownSlope> slopes) {
        double ratio = KnownSlope.median(slopes, KnownSlope::ratio);
        double misfit = KnownSlope.median(slopes, slope -> Math.abs(slope.ratio() / ratio - 1.0));
        return new SlopeDoubt(column, slopes.size(), ratio, misfit);
    }
}
