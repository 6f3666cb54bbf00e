package io.espalier.bench.experiment.problem;

import io.espalier.bench.experiment.reference.DiscreteBarrierQuadrature;
import io.espalier.bench.experiment.reference.ExtremeQuadrature;
import io.espalier.bench.experiment.reference.FactorLoadings;
import io.espalier.pricing.Instrument;
import io.espalier.pricing.engine.AnalyticPricer;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorId.Kind;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.AsianOption;
import io.espalier.pricing.product.BarrierOption;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.ExtremeOption;
import io.espalier.pricing.product.ExtremeOption.Extreme;
import io.espalier.pricing.product.Monitoring;
import io.espalier.pricing.product.PayoffType;
import io.espalier.pricing.product.Product;
import io.espalier.pricing.product.PutCall;
import io.espalier.pricing.product.Schedule;
import java.util.Arrays;
import java.util.List;

/**
 * The problems of experiments on payoffs that are no function of one direction, and two that are, with more columns than levels.
 *
 * <p>Levels are spots around 1, all strikes but the spread's are 1 in the middle; where no rate is a column it is 0 and nothing drifts.
 * A barrier on one of several assets is not among them: a barrier of this house watches the basket sum. Every call makes its own
 * references.
 */
public final class ProblemCatalogue {
    private static final int ASSETS = 3;
    private static final double STRIKE = 1.0;
    private static final double EXPIRY = 1.0;
    private static final int DATES = 12;
    private static final double BARRIER = 0.8;
    private static final double[] WEIGHTS = {0.5, 0.3, 0.2};
    private static final double[] VOLS = {0.2, 0.25, 0.3};
    private static final FactorLoadings LOADINGS = FactorLoadings.of(0.8, 0.65, 0.5);
    private static final Correlation CORRELATION =
            new Correlation(new double[][] {{1.0, 0.5, 0.3}, {0.5, 1.0, 0.4}, {0.3, 0.4, 1.0}});
    /** Volatilities of the assets over a common level. */
    private static final double[] SHAPE = {0.8, 1.0, 1.3};

    private ProblemCatalogue() {}

    /** All of them, in a fixed order. */
    public static List<NonRidgeProblem> all() {
        return List.of(
                bestOfCall(),
                worstOfPut(),
                basketCall(false),
                basketCall(true),
                worstOfPutWithVolatilities(),
                downAndOutCall(),
                asianCall(),
                basketSpread());
    }

    /** Call on the best of three: 3 spots. */
    public static NonRidgeProblem bestOfCall() {
        final ProblemBox box = new ProblemBox();
        for (int i = 0; i < ASSETS; i++) {
            box.with(FactorId.spot(i), 0.4, 1.4, 0.25, 1.55);
        }
        return extreme("best-of call", Extreme.BEST, PutCall.CALL, box, false, List.of(32, 32));
    }

    /** Put on the worst of three: 3 spots, the call's mirror image at the strike. */
    public static NonRidgeProblem worstOfPut() {
        final ProblemBox box = new ProblemBox();
        for (int i = 0; i < ASSETS; i++) {
            box.with(FactorId.spot(i), 0.6, 1.6, 0.45, 1.75);
        }
        return extreme("worst-of put", Extreme.WORST, PutCall.PUT, box, false, List.of(32, 32));
    }

    /** Put on the worst of three: 3 spots, 3 volatilities. */
    public static NonRidgeProblem worstOfPutWithVolatilities() {
        final ProblemBox box = new ProblemBox();
        for (int i = 0; i < ASSETS; i++) {
            box.with(FactorId.spot(i), 0.5, 1.5, 0.43, 1.57);
        }
        for (int i = 0; i < ASSETS; i++) {
            box.with(FactorId.volatility(i), 0.1, 0.4, 0.088, 0.44);
        }
        return extreme("worst-of put, volatilities", Extreme.WORST, PutCall.PUT, box, true, List.of(32, 32));
    }

    private static NonRidgeProblem extreme(
            String name, Extreme extreme, PutCall type, ProblemBox box, boolean homogeneous, List<Integer> hidden) {
        final double[] weights = new double[ASSETS];
        Arrays.fill(weights, 1.0);
        final Product product = new ExtremeOption(extreme, type, STRIKE, EXPIRY, weights, 1.0);
        final Instrument instrument = instrument(LOADINGS.correlation(), product, box);
        return new NonRidgeProblem(
                name,
                instrument,
                box.layout(),
                box.served(),
                box.training(),
                new ExtremeQuadrature(instrument, box.layout(), box.training(), LOADINGS),
                homogeneous,
                hidden);
    }

    /** The box's middle for what is a column; spots of 1 and {@link #VOLS} else. */
    private static Instrument instrument(Correlation correlation, Product product, ProblemBox box) {
        return instrument(VOLS, correlation, product, box);
    }

    private static Instrument instrument(double[] vols, Correlation correlation, Product product, ProblemBox box) {
        final double[] spots = new double[correlation.size()];
        Arrays.fill(spots, 1.0);
        return new Instrument(MarketData.ofSpots(spots, vols, correlation, 0.0), product)
                .with(box.layout(), box.middle());
    }

    /**
     * Call on a basket of three: 3 spots, 3 volatilities, common correlation, strike, T, rate; the rate is the carry too.
     *
     * @param homogeneous whether the learner is told of scale and strike
     */
    public static NonRidgeProblem basketCall(boolean homogeneous) {
        final ProblemBox box = new ProblemBox();
        for (int i = 0; i < ASSETS; i++) {
            box.with(FactorId.spot(i), 0.7, 1.3);
        }
        for (int i = 0; i < ASSETS; i++) {
            box.with(FactorId.volatility(i), 0.1, 0.4);
        }
        box.with(FactorId.commonCorrelation(), 0.1, 0.8)
                .with(FactorId.of(Kind.STRIKE), 0.8, 1.2)
                .with(FactorId.of(Kind.EXPIRY), 0.25, 2.0)
                .with(FactorId.of(Kind.RATE), 0.0, 0.05);
        final Product product = BasketOption.of(PayoffType.CALL, STRIKE, EXPIRY, WEIGHTS);
        final Correlation any = FactorLoadings.common(ASSETS, 0.45).correlation();
        final String name = homogeneous ? "basket call, homogeneous" : "basket call";
        return closed(name, instrument(any, product, box), box, homogeneous, List.of(32, 32));
    }

    private static NonRidgeProblem closed(
            String name, Instrument instrument, ProblemBox box, boolean homogeneous, List<Integer> hidden) {
        return new NonRidgeProblem(
                name,
                instrument,
                box.layout(),
                box.served(),
                box.training(),
                new AnalyticPricer(instrument, box.layout(), box.training()),
                homogeneous,
                hidden);
    }

    /**
     * Down-and-out call on a basket of three, barrier 0.8 on twelve dates: 3 spots, the level of all volatilities.
     *
     * <p>Volatilities are to each other as {@link #SHAPE} is, and the column is the first of them: it has its box so that the basket's
     * deviation over the life goes from 0.1 to 0.4. A basket below the barrier today is served: today is no date.
     */
    public static NonRidgeProblem downAndOutCall() {
        final ProblemBox box = new ProblemBox();
        for (int i = 0; i < ASSETS; i++) {
            box.with(FactorId.spot(i), 0.7, 1.3);
        }
        final double share = SHAPE[0] / basketDeviation();
        box.with(FactorId.commonVolatility(), 0.1 * share, 0.4 * share, 0.09 * share, 0.45 * share);
        final Product product = new BarrierOption(
                BarrierOption.Payment.CALL,
                STRIKE,
                BARRIER,
                BarrierOption.Direction.DOWN,
                BarrierOption.Knock.OUT,
                Monitoring.on(Schedule.equallySpaced(DATES)),
                EXPIRY,
                WEIGHTS,
                1.0);
        final Instrument instrument = instrument(SHAPE, CORRELATION, product, box);
        return new NonRidgeProblem(
                "down-and-out call",
                instrument,
                box.layout(),
                box.served(),
                box.training(),
                new DiscreteBarrierQuadrature(instrument, box.layout(), box.training()),
                false,
                List.of(32, 32));
    }

    /** Deviation of the basket in a year at a common volatility level of 1. */
    private static double basketDeviation() {
        double variance = 0.0;
        for (int i = 0; i < ASSETS; i++) {
            for (int j = 0; j < ASSETS; j++) {
                variance += WEIGHTS[i] * SHAPE[i] * WEIGHTS[j] * SHAPE[j] * CORRELATION.get(i, j);
            }
        }
        return Math.sqrt(variance);
    }

    /** Call on the average of a basket of three on twelve dates: 3 spots, the level of all volatilities, T. */
    public static NonRidgeProblem asianCall() {
        final ProblemBox box = new ProblemBox();
        for (int i = 0; i < ASSETS; i++) {
            box.with(FactorId.spot(i), 0.7, 1.3);
        }
        // Levels from 0.1 to 0.4, of which the first volatility is the first of the shape.
        box.with(FactorId.commonVolatility(), 0.1 * SHAPE[0], 0.4 * SHAPE[0]).with(FactorId.of(Kind.EXPIRY), 0.25, 2.0);
        final Product product = AsianOption.fixed(PutCall.CALL, STRIKE, Schedule.equallySpaced(DATES), EXPIRY, WEIGHTS);
        return closed("Asian call", instrument(SHAPE, CORRELATION, product, box), box, true, List.of(8, 8));
    }

    /** Call at 0.05 on one basket of two over another: 4 spots, signed weights, common correlation 0.4. */
    public static NonRidgeProblem basketSpread() {
        final double[] weights = {0.6, 0.4, -0.5, -0.5};
        final double[] vols = {0.2, 0.25, 0.3, 0.2};
        final ProblemBox box = new ProblemBox();
        for (int i = 0; i < weights.length; i++) {
            box.with(FactorId.spot(i), 0.7, 1.3);
        }
        final MarketData market = MarketData.ofSpots(
                box.middle(), vols, FactorLoadings.common(weights.length, 0.4).correlation(), 0.0);
        final Product product = BasketOption.of(PayoffType.CALL, 0.05, EXPIRY, weights);
        return closed("basket spread", new Instrument(market, product), box, false, List.of(8, 8));
    }
}
