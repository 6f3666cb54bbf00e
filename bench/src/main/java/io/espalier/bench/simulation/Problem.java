package io.espalier.bench.simulation;

import io.espalier.pricing.algebra.Plain;
import io.espalier.pricing.graph.Activity;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.model.AdditiveGarch;
import io.espalier.pricing.model.BachelierBasket;
import io.espalier.pricing.model.PathModel;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** The calls that are simulated, at the money; results are per path. */
public enum Problem {
    /** Seven normal levels at 100, volatilities 15 to 27 by 2, correlation 1/2, one year in one step; seven deltas and vegas. */
    BASKET_1(1),
    /** The same in fifty steps. */
    BASKET_50(50),
    /** Additive GARCH(1,1), 250 steps: level 100, h1 = 1, omega 0.05, alpha 0.08, beta 0.87; five derivatives. */
    GARCH_250(250);

    static final int ASSETS = 7;
    static final double LEVEL = 100.0;
    static final double CORRELATION = 0.5;
    static final double[] GARCH = {LEVEL, 1.0, 0.05, 0.08, 0.87};

    private final int steps;

    Problem(int steps) {
        this.steps = steps;
    }

    /** Number of steps. */
    public int steps() {
        return steps;
    }

    private boolean isGarch() {
        return this == GARCH_250;
    }

    /** Normals of one path. */
    public int normals() {
        return isGarch() ? steps : steps * ASSETS;
    }

    /** The recorded program. */
    public ModelCall program() {
        return isGarch()
                ? new ModelCall(garch(), new double[] {1.0}, LEVEL, 1.0, steps)
                : new ModelCall(basket(), weights(), LEVEL, 1.0 / steps, steps);
    }

    private static PathModel garch() {
        return new AdditiveGarch(LevelKind.FORWARD);
    }

    private static PathModel basket() {
        final double[][] correlation = new double[ASSETS][ASSETS];
        for (int i = 0; i < ASSETS; i++) {
            Arrays.fill(correlation[i], CORRELATION);
            correlation[i][i] = 1.0;
        }
        final MarketData market = new MarketData(
                LevelKind.FORWARD,
                IntStream.range(0, ASSETS).mapToDouble(i -> LEVEL).toArray(),
                vols(),
                new Correlation(correlation),
                0.0,
                Optional.empty(),
                OptionalDouble.empty());
        return new BachelierBasket(market, 1.0);
    }

    static double[] vols() {
        return IntStream.range(0, ASSETS).mapToDouble(i -> 15.0 + 2.0 * i).toArray();
    }

    static double[] weights() {
        return IntStream.range(0, ASSETS).mapToDouble(i -> 1.0 / ASSETS).toArray();
    }

    /** Values of the program's parameters. */
    List<Plain> parameters() {
        final double[] p = isGarch() ? GARCH : basketParameters();
        return Arrays.stream(p).mapToObj(Plain::new).toList();
    }

    /** Levels, volatilities, correlations, and a rate of 0. */
    private static double[] basketParameters() {
        final double[] p = new double[2 * ASSETS + ASSETS * (ASSETS - 1) / 2 + 1];
        Arrays.fill(p, 0, ASSETS, LEVEL);
        System.arraycopy(vols(), 0, p, ASSETS, ASSETS);
        Arrays.fill(p, 2 * ASSETS, p.length - 1, CORRELATION);
        return p;
    }

    /** What is differentiated to: everything of the GARCH path, levels and volatilities of the basket. */
    public Activity activity() {
        if (isGarch()) {
            return Activity.all(2, 3, 0);
        }
        final boolean[] levels = new boolean[ASSETS];
        Arrays.fill(levels, true);
        final boolean[] arguments = new boolean[ASSETS + ASSETS * (ASSETS + 1) / 2];
        Arrays.fill(arguments, 0, ASSETS, true);
        return Activity.of(levels, arguments, new boolean[0]);
    }

    /** The loop written by hand. */
    public PathWork handWritten(int lanes) {
        return isGarch() ? new GarchLoop(steps, lanes) : new BasketLoop(steps, lanes);
    }
}
