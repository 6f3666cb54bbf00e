package io.espalier.pricing.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.ad.Adjoint;
import io.espalier.pricing.ad.Tape;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The other road: the same formulae over {@link io.espalier.pricing.algebra.Real}, differentiated by the tape. */
class MatchedVariancePricerTest {
    private static final FactorId.Kind[][] COLUMNS = {
        {
            FactorId.Kind.MONEYNESS,
            FactorId.Kind.EXPIRY,
            FactorId.Kind.VARIANCE_RATIO,
            FactorId.Kind.ALPHA,
            FactorId.Kind.PERSISTENCE
        },
        {
            FactorId.Kind.MONEYNESS,
            FactorId.Kind.EXPIRY,
            FactorId.Kind.VARIANCE_RATIO,
            FactorId.Kind.LONG_RUN_VARIANCE,
            FactorId.Kind.ALPHA,
            FactorId.Kind.PERSISTENCE,
            FactorId.Kind.RATE
        },
        {
            FactorId.Kind.STRIKE,
            FactorId.Kind.FIRST_VARIANCE,
            FactorId.Kind.OMEGA,
            FactorId.Kind.ALPHA,
            FactorId.Kind.BETA,
            FactorId.Kind.EXPIRY
        },
        {FactorId.Kind.MONEYNESS, FactorId.Kind.OMEGA, FactorId.Kind.BETA},
        {FactorId.Kind.VARIANCE_RATIO, FactorId.Kind.ALPHA, FactorId.Kind.RATE},
        {FactorId.Kind.OMEGA, FactorId.Kind.PERSISTENCE, FactorId.Kind.STRIKE},
    };

    private static GarchInstrument option(GarchMarket.Dynamics dynamics, LevelKind kind, PayoffType type) {
        double scale = dynamics == GarchMarket.Dynamics.ADDITIVE ? 1e4 : 1.0;
        double lambda = dynamics == GarchMarket.Dynamics.ADDITIVE ? 0.0 : 0.3;
        GarchMarket market = new GarchMarket(
                dynamics,
                kind,
                100.0,
                2e-4 * scale,
                4e-6 * scale,
                0.08,
                0.88,
                lambda,
                0.0,
                2e-4,
                OptionalDouble.empty());
        return new GarchInstrument(market, BasketOption.of(type, 103.0, 30.0, new double[] {1.0}));
    }

    private static FactorLayout layout(GarchInstrument option, FactorId.Kind... kinds) {
        boolean hasMoneyness = Arrays.asList(kinds).contains(FactorId.Kind.MONEYNESS);
        Stream<FactorId> level = hasMoneyness
                ? Stream.empty()
                : Stream.of(FactorId.level(option.market().kind(), 0));
        Stream<FactorId> lambda =
                option.market().isAdditive() ? Stream.empty() : Stream.of(FactorId.of(FactorId.Kind.LAMBDA));
        return new FactorLayout(Stream.of(level, Stream.of(kinds).map(FactorId::of), lambda)
                .flatMap(ids -> ids)
                .toList());
    }

    @Test
    void valueAndGradientAreThoseOfTheTape() {
        for (GarchMarket.Dynamics dynamics : List.of(GarchMarket.Dynamics.ADDITIVE, GarchMarket.Dynamics.LOG)) {
            for (LevelKind kind : LevelKind.values()) {
                for (PayoffType type : List.of(PayoffType.CALL, PayoffType.PUT, PayoffType.STRADDLE)) {
                    GarchInstrument option = option(dynamics, kind, type);
                    for (FactorId.Kind[] kinds : COLUMNS) {
                        assertTape(option, type, layout(option, kinds));
                    }
                }
            }
        }
    }

    private static void assertTape(GarchInstrument option, PayoffType type, FactorLayout layout) {
        SplittableRandom random = new SplittableRandom(7);
        MatchedVariancePricer pricer = new MatchedVariancePricer(option, layout);
        Valuation out = Valuation.withCurvature(layout);
        for (int point = 0; point < 5; point++) {
            double[] x = option.read(layout);
            for (int j = 0; j < x.length; j++) {
                boolean isTime = layout.factor(j).kind() == FactorId.Kind.EXPIRY;
                double highest = layout.factor(j).kind() == FactorId.Kind.PERSISTENCE ? 1.01 : 1.05;
                x[j] *= isTime ? 1.0 : random.nextDouble(0.95, highest);
            }
            Tape tape = new Tape(8);
            List<Adjoint> columns = Arrays.stream(x).mapToObj(tape::input).toList();
            Adjoint value = MatchedTerms.of(option.market(), option.parameters(layout, columns, tape::constant))
                    .value(type, option.market().isAdditive());
            tape.seed(value, 1.0);
            tape.reverse(0);

            assertTrue(pricer.tryPrice(x, out));
            assertEquals(value.values()[0], out.value(), 1e-12 * Math.max(1.0, Math.abs(out.value())));
            for (int j = 0; j < x.length; j++) {
                double slope = columns.get(j).bars()[0];
                assertEquals(
                        slope,
                        out.gradient()[j],
                        1e-9 * Math.max(1.0, Math.abs(slope)),
                        option.market().dynamics() + " " + type + " "
                                + layout.factor(j).name() + " of " + layout);
            }
            assertCurvature(pricer, layout, x, out.curvature()[0]);
        }
    }

    private static void assertCurvature(
            MatchedVariancePricer pricer, FactorLayout layout, double[] x, double curvature) {
        int level = layout.levels()[0];
        double step = 1e-4 * Math.max(1e-2, Math.abs(x[level]));
        Valuation up = Valuation.of(layout);
        Valuation down = Valuation.of(layout);
        double[] moved = x.clone();
        moved[level] += step;
        assertTrue(pricer.tryPrice(moved, up));
        moved[level] -= 2.0 * step;
        assertTrue(pricer.tryPrice(moved, down));
        double bumped = (up.gradient()[level] - down.gradient()[level]) / (2.0 * step);
        assertEquals(bumped, curvature, 1e-5 * Math.max(1.0, Math.abs(bumped)), layout.toString());
    }

    /** Between whole steps too: the formula moves as its slope says, on both sides of where it is a series. */
    @Test
    void sumsAreSmoothInTheNumberOfSteps() {
        VarianceSums here = new VarianceSums();
        VarianceSums later = new VarianceSums();
        for (double p : new double[] {0.9, 0.9985, 0.9995, 1.0 - 1e-7, 1.0, 1.0005}) {
            here.moveTo(20.0, p);
            later.moveTo(20.0 + 1e-5, p);
            assertEquals(here.gByN, (later.g - here.g) / 1e-5, 1e-5, "G, p=" + p);
            assertEquals(here.eByN, (later.e - here.e) / 1e-5, 1e-4, "E, p=" + p);
        }
    }

    @Test
    void sumsNearAPersistenceOfOneAreThoseTermByTerm() {
        VarianceSums sums = new VarianceSums();
        for (double p : new double[] {0.0, 0.3, 0.98, 1.0 - 1.1e-3, 1.0 - 0.9e-3, 1.0 - 1e-9, 1.0, 1.0 + 2e-5, 1.02}) {
            for (int n : new int[] {1, 2, 7, 252}) {
                sums.moveTo(n, p);
                double g = 0.0;
                double e = 0.0;
                double gByP = 0.0;
                double eByP = 0.0;
                for (int k = 0; k < n; k++) {
                    g += Math.pow(p, k);
                    e += (n - 1 - k) * Math.pow(p, k);
                    double slope = k == 0 ? 0.0 : k * Math.pow(p, k - 1);
                    gByP += slope;
                    eByP += (n - 1 - k) * slope;
                }
                String at = "n=" + n + ", p=" + p;
                assertEquals(g, sums.g, 1e-11 * g, at);
                assertEquals(e, sums.e, 1e-10 * Math.max(1.0, e), at);
                // Divided up to three times by 1 - p, which is 1e-3 at least.
                assertEquals(gByP, sums.gByP, 1e-9 * Math.max(1.0, gByP), at);
                assertEquals(eByP, sums.eByP, 1e-6 * Math.max(1.0, eByP), at);
            }
        }
    }
}
