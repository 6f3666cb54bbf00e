package io.espalier.surrogate.certify;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.Instrument;
import io.espalier.pricing.PricingProblem;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A third of a served box by one coordinate: low, middle or high.
 *
 * @param coordinate a column's name, or {@link #MONEYNESS}
 * @param third 0 low, 1 middle, 2 high
 * @param low least value of the coordinate in it
 * @param high largest value; the next third begins above it
 * @param reading the coordinate of a point
 */
public record Region(String coordinate, int third, double low, double high, ToDoubleFunction<double[]> reading) {
    /** The forward of the basket less the strike, in price units. */
    public static final String MONEYNESS = "moneyness";

    private static final List<String> THIRDS = List.of("low", "middle", "high");

    /** Whether a point lies in it. */
    public boolean contains(double[] x) {
        double at = reading.applyAsDouble(x);
        return (third == 0 ? at >= low : at > low) && at <= high;
    }

    /** Low, middle or high. */
    public String thirdName() {
        return THIRDS.get(third);
    }

    /**
     * The moneyness of an option on the basket sum with a strike: F - K of the point's levels, in price units.
     *
     * @return empty where the product is none
     */
    public static Optional<ToDoubleFunction<double[]>> moneyness(PricingProblem problem, FactorLayout layout) {
        if (problem instanceof GarchInstrument garch) {
            return moneyness(garch, layout);
        }
        if (!(problem instanceof Instrument instrument)) {
            return Optional.empty();
        }
        boolean known = instrument.product().isOnBasketSum()
                && !Double.isNaN(instrument.product().strike());
        PointTerms terms = new PointTerms(instrument, layout);
        return known ? Optional.of(x -> terms.forward(x) - terms.strike(x)) : Optional.empty();
    }

    /** Where moneyness in deviations is a column there are thirds of that anyway. */
    private static Optional<ToDoubleFunction<double[]>> moneyness(GarchInstrument instrument, FactorLayout layout) {
        GarchPointTerms terms = new GarchPointTerms(instrument, layout);
        return terms.moneynessColumn() >= 0 || Double.isNaN(instrument.product().strike())
                ? Optional.empty()
                : Optional.of(x -> {
                    terms.moveTo(x);
                    return terms.forward() - terms.strike();
                });
    }

    /** Thirds of moneyness with equally many points, where there is one; then thirds of equal width of every column that has a width. */
    public static List<Region> of(PricingProblem instrument, FactorLayout layout, Box box, ErrorSample sample) {
        List<Region> regions = new ArrayList<>();
        moneyness(instrument, layout).ifPresent(reading -> regions.addAll(byCount(reading, sample)));
        for (int j = 0; j < layout.size(); j++) {
            if (box.low()[j] < box.high()[j]) {
                regions.addAll(byWidth(layout.factor(j).name(), j, box));
            }
        }
        return regions;
    }

    private static List<Region> byCount(ToDoubleFunction<double[]> reading, ErrorSample sample) {
        double[] sorted = IntStream.range(0, sample.size())
                .mapToDouble(i -> reading.applyAsDouble(sample.point(i)))
                .sorted()
                .toArray();
        int n = sorted.length;
        return n < THIRDS.size()
                ? List.of()
                : thirds(MONEYNESS, reading, sorted[0], sorted[(n - 1) / 3], sorted[2 * (n - 1) / 3], sorted[n - 1]);
    }

    private static List<Region> byWidth(String name, int j, Box box) {
        double low = box.low()[j];
        double width = box.high()[j] - low;
        return thirds(name, x -> x[j], low, low + width / 3.0, low + 2.0 * width / 3.0, box.high()[j]);
    }

    private static List<Region> thirds(String name, ToDoubleFunction<double[]> reading, double... ends) {
        return IntStream.range(0, THIRDS.size())
                .mapToObj(third -> new Region(name, third, ends[third], ends[third + 1], reading))
                .toList();
    }
}
