package io.espalier.pricing.product;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.espalier.pricing.algebra.Plain;
import java.util.List;
import java.util.Optional;
import org.hipparchus.analysis.integration.IterativeLegendreGaussIntegrator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BasketPayoffTest {

    private static double paid(BasketOption option, double first, double second) {
        return option.payoff(List.of(new Plain(first), new Plain(second)), new Plain(option.strike()))
                .value();
    }

    /** Basket 2 a - b against strike 3, notional 10. */
    @ParameterizedTest
    @CsvSource({
        "CALL, 4, 1, 40",
        "CALL, 2, 1, 0",
        "CALL, 2, 4, 0",
        "PUT, 4, 1, 0",
        "PUT, 2, 1, 0",
        "PUT, 2, 4, 30",
        "STRADDLE, 4, 1, 40",
        "STRADDLE, 2, 4, 30",
        "DIGITAL_CALL, 4, 1, 10",
        "DIGITAL_CALL, 2, 1, 0",
        "DIGITAL_CALL, 2, 4, 0",
        "DIGITAL_PUT, 4, 1, 0",
        "DIGITAL_PUT, 2, 1, 0",
        "DIGITAL_PUT, 2, 4, 10"
    })
    void everyTypePaysItsTerms(PayoffType type, double a, double b, double expected) {
        BasketOption option = new BasketOption(type, 3.0, 1.0, new double[] {2.0, -1.0}, 10.0, Optional.empty());

        assertEquals(expected, paid(option, a, b));
    }

    /**
     * The strike in the terms is a default; the payoff is on the strike that is passed, so that it can be
     * differentiated.
     */
    @Test
    void theStrikeThatIsPassedCounts() {
        BasketOption option = BasketOption.of(PayoffType.CALL, 3.0, 1.0, 1.0);

        assertEquals(2.0, option.payoff(List.of(new Plain(7.0)), new Plain(5.0)).value());
    }

    @ParameterizedTest
    @EnumSource(Smoothing.Kind.class)
    void smoothingTouchesTheNeighbourhoodOfTheKinkOnly(Smoothing.Kind kind) {
        Smoothing smoothing = new Smoothing(kind, 0.5);

        // 40 widths away e^-40 = 4e-18 is left.
        assertEquals(20.0, smoothing.positivePart(new Plain(20.0)).value(), 1e-14);
        assertEquals(0.0, smoothing.positivePart(new Plain(-20.0)).value(), 1e-15);
        assertEquals(0.0, Math.abs(smoothing.positivePart(new Plain(-1e6)).value()));
    }

    /** e log 2, 0 and e/sqrt(2 pi). */
    @Test
    void smoothingsHaveTheirValueAtTheKink() {
        Plain kink = new Plain(0.0);

        assertEquals(
                0.5 * Math.log(2.0),
                new Smoothing(Smoothing.Kind.SOFTPLUS, 0.5).positivePart(kink).value(),
                1e-16);
        assertEquals(
                0.0,
                new Smoothing(Smoothing.Kind.SIGMOID, 0.5).positivePart(kink).value());
        assertEquals(
                0.5 / Math.sqrt(2.0 * Math.PI),
                new Smoothing(Smoothing.Kind.GAUSSIAN, 0.5).positivePart(kink).value(),
                1e-16);
    }

    /** The integral of (smoothed - plain) over the line is the leading bias per unit of density. */
    @ParameterizedTest
    @CsvSource({"SOFTPLUS, 1.6449340668482264", "SIGMOID, -1.6449340668482264", "GAUSSIAN, 0.5"})
    void areaBetweenSmoothedAndPlainIsTheLeadingBias(Smoothing.Kind kind, double factor) {
        double width = 0.7;
        Smoothing smoothing = new Smoothing(kind, width);
        IterativeLegendreGaussIntegrator gauss = new IterativeLegendreGaussIntegrator(20, 1e-12, 1e-13);

        double area = 0.0;
        for (double side : new double[] {-1.0, 1.0}) {
            area += gauss.integrate(
                    1_000_000,
                    x -> smoothing.positivePart(new Plain(side * x)).value() - Math.max(side * x, 0.0),
                    0.0,
                    40.0 * width);
        }

        assertEquals(factor * width * width, area, 1e-10);
    }

    @Test
    void putAndCallAreSmoothedAlike() {
        Optional<Smoothing> smoothing = Optional.of(new Smoothing(Smoothing.Kind.SIGMOID, 2.0));
        BasketOption call = new BasketOption(PayoffType.CALL, 3.0, 1.0, new double[] {1.0, 0.0}, 1.0, smoothing);
        BasketOption put = new BasketOption(PayoffType.PUT, 3.0, 1.0, new double[] {1.0, 0.0}, 1.0, smoothing);

        assertEquals(paid(call, 3.0 + 1.25, 0.0), paid(put, 3.0 - 1.25, 0.0));
        assertEquals(1.25, paid(call.withoutSmoothing(), 3.0 + 1.25, 0.0));
    }
}
