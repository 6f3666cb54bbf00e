package io.espalier.surrogate.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.Pricer;
import io.espalier.pricing.PricerContract;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.market.LevelKind;
import io.espalier.surrogate.artefact.SampleSmiles;
import io.espalier.surrogate.artefact.SampleSurrogates;
import io.espalier.surrogate.artefact.Surrogate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Plain numbers in, all Greeks out; the contract is tried on log-returns of a spot, which drift. */
class GarchSmilePricerTest extends PricerContract {
    private static final Surrogate LOG = SampleSmiles.surrogate(GarchMarket.Dynamics.LOG, LevelKind.SPOT);
    private static final Surrogate ADDITIVE = SampleSmiles.surrogate(GarchMarket.Dynamics.ADDITIVE, LevelKind.FORWARD);
    private static final double[] POINT = {100.0, 101.0, 30.0, 2e-4, 6e-6, 0.07, 0.88, 1e-4, 0.2};

    @Override
    protected Pricer pricer() {
        return new GarchSmilePricer(LOG, LevelKind.SPOT);
    }

    @Override
    protected double[] point() {
        return POINT.clone();
    }

    /** Whole steps, of all else a small share. */
    @Override
    protected double bump(int j) {
        return j == 2 ? 1.0 : 1e-5 * POINT[j];
    }

    /** Of 30 steps a third derivative of order value/30^3 makes 1e-4; elsewhere relative rounding 1e-16/1e-5, and slopes of 1e5 in variances. */
    @Override
    protected double bumpError(int j) {
        return j == 2 ? 3e-3 : 1e-8 * 100.0 / POINT[j];
    }

    @Override
    protected double curvatureBump(int j) {
        return 1e-2;
    }

    @Override
    protected double curvatureBumpError() {
        return 1e-6;
    }

    @Test
    void aPriceOfLogReturnsGrowsWithForwardAndStrike() {
        Valuation one = priced(LOG, LevelKind.SPOT, POINT);
        double[] doubled = POINT.clone();
        doubled[0] *= 2.0;
        doubled[1] *= 2.0;
        Valuation two = priced(LOG, LevelKind.SPOT, doubled);

        assertEquals(2.0 * one.value(), two.value(), 1e-11);
        assertEquals(one.gradient()[0], two.gradient()[0], 1e-13);
        assertEquals(0.5 * one.curvature()[0], two.curvature()[0], 1e-13);
    }

    @Test
    void anAdditivePriceGrowsWithTheDeviationAndDoesNotFeelAShift() {
        double[] x = {100.0, 101.0, 30.0, 2.0, 0.06, 0.07, 0.88, 1e-4};
        Valuation one = priced(ADDITIVE, LevelKind.FORWARD, x);
        double[] scaled = {5.0, 8.0, 30.0, 18.0, 0.54, 0.07, 0.88, 1e-4};
        Valuation three = priced(ADDITIVE, LevelKind.FORWARD, scaled);

        // From -1 deviation unit to -3: F - K is -1 and -3, all variances nine times.
        assertEquals(3.0 * one.value(), three.value(), 1e-11);
        assertEquals(one.gradient()[0], three.gradient()[0], 1e-13);
        assertEquals(one.gradient()[5] * 3.0, three.gradient()[5], 1e-10);
    }

    /** At the instrument that it was trained for, the columns' own pricer says the same. */
    @Test
    void theTrainedInstrumentHasTheSurrogatesOwnPrice() {
        for (Surrogate surrogate : new Surrogate[] {LOG, ADDITIVE}) {
            GarchInstrument trained = (GarchInstrument) surrogate.instrument();
            GarchSmilePricer pricer =
                    new GarchSmilePricer(surrogate, trained.market().kind());
            Valuation raw = Valuation.of(pricer.layout());
            Valuation own = Valuation.of(surrogate.layout());

            assertTrue(pricer.tryPrice(trained.read(pricer.layout()), raw));
            assertTrue(new SurrogatePricer(surrogate).tryPrice(trained.read(surrogate.layout()), own));

            assertEquals(own.value(), raw.value(), 1e-10);
        }
    }

    @Test
    void isSilentOutsideTheSmilesBoxAndBetweenSteps() {
        GarchSmilePricer pricer = new GarchSmilePricer(LOG, LevelKind.SPOT);
        Valuation out = Valuation.of(pricer.layout());

        assertTrue(pricer.serves(POINT));
        for (double[] wrong :
                new double[][] {with(1, 300.0), with(2, 30.5), with(2, 3.0), with(6, 0.95), with(8, 0.9)}) {
            assertFalse(pricer.serves(wrong), Arrays.toString(wrong));
            assertFalse(pricer.tryPrice(wrong, out), Arrays.toString(wrong));
        }
    }

    private static double[] with(int j, double value) {
        double[] x = POINT.clone();
        x[j] = value;
        return x;
    }

    @Test
    void whatOverflowsIsNoAnswer() {
        GarchSmilePricer pricer = new GarchSmilePricer(LOG, LevelKind.FORWARD);
        Valuation out = Valuation.withCurvature(pricer.layout());
        double[] huge = with(0, 1e306);
        huge[1] = 1.01e306;

        for (double[] wrong : new double[][] {with(7, -50.0), huge, with(3, 0.0), with(4, 0.0), with(1, -1.0)}) {
            assertFalse(pricer.tryPrice(wrong, out), Arrays.toString(wrong));
            assertTrue(Double.isNaN(out.value()), "untouched");
        }
    }

    @Test
    void refusesASurrogateOfSomethingElse() {
        assertThrows(
                IllegalArgumentException.class, () -> new GarchSmilePricer(SampleSurrogates.full(), LevelKind.SPOT));
    }

    private static Valuation priced(Surrogate surrogate, LevelKind kind, double[] x) {
        GarchSmilePricer pricer = new GarchSmilePricer(surrogate, kind);
        Valuation out = Valuation.withCurvature(pricer.layout());
        assertTrue(pricer.tryPrice(x, out), Arrays.toString(x));
        return out;
    }
}
