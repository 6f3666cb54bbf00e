package io.espalier.pricing.engine;

import io.espalier.pricing.Instrument;
import java.util.List;

/** Weights and levels of all entries of a {@link BasketSheet}, one entry after the other: arrays are [leg]. */
final class SheetLegs {
    final double[] weight;
    final double[] level;
    /** (1/2) d variance/dv of a year. */
    final double[] halfByVol;
    /** Of an entry; and one more, where the last ends. */
    private final int[] first;

    /** Room for the legs of these instruments, at their levels. */
    SheetLegs(List<Instrument> instruments) {
        first = new int[instruments.size() + 1];
        for (int entry = 0; entry < instruments.size(); entry++) {
            first[entry + 1] = first[entry] + instruments.get(entry).size();
        }
        int legs = first[instruments.size()];
        weight = new double[legs];
        level = new double[legs];
        halfByVol = new double[legs];
        for (int entry = 0; entry < instruments.size(); entry++) {
            Instrument instrument = instruments.get(entry);
            System.arraycopy(instrument.product().weights(), 0, weight, first[entry], instrument.size());
            System.arraycopy(instrument.market().levels(), 0, level, first[entry], instrument.size());
        }
    }

    void setHalfByVol(int entry, double[] ofEntry) {
        System.arraycopy(ofEntry, 0, halfByVol, first[entry], ofEntry.length);
    }

    int size(int entry) {
        return first[entry + 1] - first[entry];
    }

    /** Where leg {@code leg} of an entry stands. */
    int at(int entry, int leg) {
        return first[entry] + leg;
    }

    /**
     * Writes forward and forward less strike into a lane.
     *
     * <p>As if in twice the precision, because long and short legs cancel, and so do forward and strike. Source: Ogita, Rump and Oishi
     * (2005), "Accurate sum and dot product", Algorithm 5.3 (Dot2).
     */
    void load(int entry, double strike, BachelierLanes lanes, int lane) {
        double sum = 0.0;
        double tail = 0.0;
        for (int leg = first[entry]; leg < first[entry + 1]; leg++) {
            final double product = weight[leg] * level[leg];
            final double next = sum + product;
            tail += roundingOfSum(sum, product, next) + Math.fma(weight[leg], level[leg], -product);
            sum = next;
        }
        final double forward = sum + tail;
        final double above = forward - strike;
        final double rest = roundingOfSum(forward, -strike, above) + (tail - (forward - sum));
        lanes.forward[lane] = forward;
        lanes.moneyness[lane] = above + rest;
        lanes.moneynessTail[lane] = rest - (lanes.moneyness[lane] - above);
    }

    /** What rounding took from {@code x + y}. */
    private static double roundingOfSum(double x, double y, double sum) {
        final double virtual = sum - x;
        return (x - (sum - virtual)) + (y - virtual);
    }
}
