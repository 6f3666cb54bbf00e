package io.espalier.pricing.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.analytic.BasketClosedForm;

/** One entry of a sheet by the closed form, alone. */
final class SheetWitness {
    private final Instrument instrument;
    private final BasketClosedForm closed;

    SheetWitness(Instrument instrument, double[] levels, double elapsed) {
        this.instrument = instrument;
        closed = new BasketClosedForm(instrument.market(), instrument.option());
        for (int leg = 0; leg < levels.length; leg++) {
            closed.setLevel(leg, levels[leg]);
        }
        closed.setExpiry(Math.max(instrument.product().expiry() - elapsed, 0.0));
        closed.evaluate();
    }

    /** @param tolerance relative */
    void assertAgrees(BasketSheet sheet, int entry, double tolerance) {
        String where = "entry " + entry + " " + instrument.product().label() + ": ";
        assertClose(closed.value(), sheet.value(entry), tolerance, where + "value");
        // Two terms that may cancel: the tolerance is that of the larger.
        double terms =
                Math.abs(closed.byExpiry()) + 2.0 * Math.abs(instrument.market().rate() * closed.value());
        assertWithin(terms, closed.byExpiry(), sheet.byExpiry(entry), tolerance, where + "byExpiry");
        for (int a = 0; a < instrument.size(); a++) {
            assertClose(closed.delta(a), sheet.delta(entry, a), tolerance, where + "delta " + a);
            assertClose(closed.vega(a), sheet.vega(entry, a), tolerance, where + "vega " + a);
            for (int b = 0; b < instrument.size(); b++) {
                assertClose(closed.gamma(a, b), sheet.gamma(entry, a, b), tolerance, where + "gamma " + a + " " + b);
            }
        }
    }

    private static void assertClose(double expected, double actual, double tolerance, String message) {
        assertWithin(Math.abs(expected), expected, actual, tolerance, message);
    }

    private static void assertWithin(double size, double expected, double actual, double tolerance, String message) {
        assertEquals(expected, actual, Double.isNaN(expected) ? 0.0 : tolerance * size, message);
    }
}
