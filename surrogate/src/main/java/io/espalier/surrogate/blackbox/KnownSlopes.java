package io.espalier.surrogate.blackbox;

import io.espalier.surrogate.form.Normalisation;
import io.espalier.surrogate.train.DataDerivatives;
import io.espalier.surrogate.train.DirectionalSlopes;
import java.util.stream.IntStream;

/** What is known of slopes beside a list of prices: derivatives that were bumped, and pairs of prices taken for derivatives. */
final class KnownSlopes {
    private static final int FEW = 4;

    private final PriceList list;
    private final double[] scale;
    private final long seed;

    /** @param seed of random pairs */
    KnownSlopes(PriceList list, Normalisation map, long seed) {
        this.list = list;
        this.scale = map.inputDeviation();
        this.seed = seed;
    }

    /** Those that an arm learns; none where it learns none. */
    DirectionalSlopes of(Arm arm) {
        return switch (arm) {
            case NONE, L2, DROPOUT -> DirectionalSlopes.none(list.columns());
            case NEAREST_1 -> DataDerivatives.nearest(list.examples(), scale, 1);
            case NEAREST_4 -> DataDerivatives.nearest(list.examples(), scale, FEW);
            case RANDOM_4 -> DataDerivatives.random(list.examples(), scale, FEW, seed);
            case DERIVATIVES -> bumps();
            case DERIVATIVES_NEAREST_1 ->
                bumps().and(DataDerivatives.nearest(lacking(list).examples(), scale, 1));
        };
    }

    private DirectionalSlopes bumps() {
        DirectionalSlopes all = DirectionalSlopes.none(list.columns());
        for (int j = 0; j < list.columns(); j++) {
            int column = j;
            int[] rows = IntStream.range(0, list.size())
                    .filter(row -> !Double.isNaN(list.slope(row, column)))
                    .toArray();
            double[] slopes = IntStream.of(rows)
                    .mapToDouble(row -> list.slope(row, column))
                    .toArray();
            all = all.and(
                    DirectionalSlopes.partial(list.columns(), j, list.rows(rows).x(), slopes));
        }
        return all;
    }

    /** The rows where a derivative is not known. */
    static PriceList lacking(PriceList list) {
        return list.rows(
                IntStream.range(0, list.size()).filter(list::lacksSlope).toArray());
    }
}
