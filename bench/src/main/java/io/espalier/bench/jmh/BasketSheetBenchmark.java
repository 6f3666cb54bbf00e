package io.espalier.bench.jmh;

import io.espalier.bench.subject.ForwardBook;
import io.espalier.pricing.Instrument;
import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.engine.AnalyticPricer;
import io.espalier.pricing.engine.BasketSheet;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * A book of 500 baskets over 20 forwards: value, slope and curvature of what a tick touches (97 on average), or of all, at the time of
 * the tick; by one sheet or by one pricer for each.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class BasketSheetBenchmark {
    private static final int POSITIONS = 500;
    private static final int MOVES = 1024;
    /** A hundred thousand ticks a second. */
    private static final double YEARS_PER_TICK = 1e-5 / (365.0 * 24.0 * 3600.0);

    private static final double HALF_A_DAY = 0.5 / 365.0;

    private final ForwardBook book = new ForwardBook(7L, POSITIONS);
    private final double[] opening = book.levels();
    private final double[] moves =
            new SplittableRandom(3L).doubles(MOVES, 0.99, 1.01).toArray();
    private final int[] ticking =
            new SplittableRandom(4L).ints(MOVES, 0, ForwardBook.UNDERLYINGS).toArray();
    private final int[] all = IntStream.range(0, POSITIONS).toArray();
    /** [underlying][touched]: positions, and which of their legs. */
    private final int[][] touched = new int[ForwardBook.UNDERLYINGS][];

    private final int[][] legs = new int[ForwardBook.UNDERLYINGS][];
    private final BasketSheet sheet = new BasketSheet(book.instruments());
    private final List<Pricer> pricers = new ArrayList<>();
    private final List<Valuation> valuations = new ArrayList<>();
    private final double[][] points = new double[POSITIONS][];
    private int tick;
    private double elapsed;

    /** Finds out what touches what, and makes the pricers. */
    public BasketSheetBenchmark() {
        for (int u = 0; u < touched.length; u++) {
            int underlying = u;
            touched[u] = book.touching(u);
            legs[u] = Arrays.stream(touched[u])
                    .map(p -> Arrays.binarySearch(book.underlyings(p), underlying))
                    .toArray();
        }
        for (int p = 0; p < POSITIONS; p++) {
            Instrument instrument = book.instruments().get(p);
            FactorLayout layout = levelsAndExpiry(instrument.size());
            pricers.add(new AnalyticPricer(instrument, layout));
            valuations.add(Valuation.withCurvature(layout));
            points[p] = instrument.read(layout);
        }
    }

    private static FactorLayout levelsAndExpiry(int n) {
        List<FactorId> factors =
                new ArrayList<>(FactorLayout.levels(LevelKind.FORWARD, n).factors());
        factors.add(FactorId.of(FactorId.Kind.EXPIRY));
        return new FactorLayout(factors);
    }

    /** A tick, and the touched entries of the sheet. */
    @Benchmark
    public double touchedBySheet() {
        int u = moveOnSheet();
        sheet.evaluate(touched[u], touched[u].length, elapsed);
        return sheet.value(touched[u][0]);
    }

    /** A tick, and the touched positions one by one. */
    @Benchmark
    public double touchedOneByOne() {
        int u = movePoints();
        price(touched[u]);
        return valuations.get(touched[u][0]).value();
    }

    /** A tick, and all entries of the sheet. */
    @Benchmark
    public double wholeBySheet() {
        moveOnSheet();
        sheet.evaluate(all, POSITIONS, elapsed);
        return sheet.value(0);
    }

    /** A tick, and all positions one by one. */
    @Benchmark
    public double wholeOneByOne() {
        movePoints();
        price(all);
        return valuations.get(0).value();
    }

    private int moveOnSheet() {
        int u = nextUnderlying();
        double price = opening[u] * moves[tick];
        for (int k = 0; k < touched[u].length; k++) {
            sheet.setLevel(touched[u][k], legs[u][k], price);
        }
        return u;
    }

    private int movePoints() {
        int u = nextUnderlying();
        double price = opening[u] * moves[tick];
        for (int k = 0; k < touched[u].length; k++) {
            points[touched[u][k]][legs[u][k]] = price;
        }
        return u;
    }

    private int nextUnderlying() {
        tick = (tick + 1) % MOVES;
        // Time runs on, and begins again before the shortest expires.
        elapsed = elapsed > HALF_A_DAY ? 0.0 : elapsed + YEARS_PER_TICK;
        return ticking[tick];
    }

    private void price(int[] positions) {
        for (int p : positions) {
            double[] x = points[p];
            x[x.length - 1] = book.instruments().get(p).product().expiry() - elapsed;
            pricers.get(p).tryPrice(x, valuations.get(p));
        }
    }
}
