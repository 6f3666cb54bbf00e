package io.espalier.pricing.engine;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.market.FactorLayout;
import org.hipparchus.special.Erf;

/**
 * Bachelier's formula for a basket, written down once more from the textbook with Hipparchus' error function, and its
 * derivatives by central differences: the other road for simulations.
 */
public final class BasketWitness {
    private BasketWitness() {}

    /** Present value, without smoothing. */
    public static double value(Instrument instrument) {
        final double strike = instrument.option().strike();
        final double s = deviation(instrument);
        final double d = (forward(instrument) - strike) / s;
        final double call = (forward(instrument) - strike) * cdf(d) + s * density(d);
        final double put = call - (forward(instrument) - strike);
        final double paid =
                switch (instrument.option().type()) {
                    case CALL -> call;
                    case PUT -> put;
                    case STRADDLE -> call + put;
                    case DIGITAL_CALL -> cdf(d);
                    case DIGITAL_PUT -> cdf(-d);
                };
        return instrument.option().notional() * discount(instrument) * paid;
    }

    /** Second derivative of the undiscounted call to the basket's forward: phi(d)/s, discounted. */
    public static double gamma(Instrument instrument) {
        final double s = deviation(instrument);
        final double d = (forward(instrument) - instrument.option().strike()) / s;
        return instrument.option().notional() * discount(instrument) * density(d) / s;
    }

    /** Central difference of {@link #value} in column {@code j}, step {@code h}. */
    public static double derivative(Instrument instrument, FactorLayout layout, int j, double h) {
        final double[] up = instrument.read(layout);
        final double[] down = up.clone();
        up[j] += h;
        down[j] -= h;
        return (value(instrument.with(layout, up)) - value(instrument.with(layout, down))) / (up[j] - down[j]);
    }

    /** Variance of the discounted payoff of one path, for a call: E[X+^2] - E[X+]^2 with X normal. */
    public static double callVariance(Instrument instrument) {
        final double s = deviation(instrument);
        final double m = forward(instrument) - instrument.option().strike();
        final double first = m * cdf(m / s) + s * density(m / s);
        final double second = (m * m + s * s) * cdf(m / s) + m * s * density(m / s);
        final double scale = instrument.option().notional() * discount(instrument);
        return scale * scale * (second - first * first);
    }

    static double forward(Instrument instrument) {
        double sum = 0.0;
        for (int i = 0; i < instrument.size(); i++) {
            sum += instrument.option().weights()[i]
                    * instrument.market().levels()[i]
                    * Math.exp(
                            instrument.market().carryOf(i) * instrument.option().expiry());
        }
        return sum;
    }

    static double deviation(Instrument instrument) {
        double variance = 0.0;
        for (int i = 0; i < instrument.size(); i++) {
            for (int j = 0; j < instrument.size(); j++) {
                variance += exposure(instrument, i)
                        * exposure(instrument, j)
                        * instrument.market().correlation().get(i, j)
                        * time(instrument, i, j);
            }
        }
        return Math.sqrt(variance);
    }

    private static double exposure(Instrument instrument, int i) {
        return instrument.option().weights()[i] * instrument.market().vols()[i];
    }

    private static double time(Instrument instrument, int i, int j) {
        final double b = instrument.market().carryOf(i) + instrument.market().carryOf(j);
        final double expiry = instrument.option().expiry();
        return b == 0.0 ? expiry : Math.expm1(b * expiry) / b;
    }

    private static double discount(Instrument instrument) {
        return instrument
                .market()
                .discount()
                .orElse(Math.exp(
                        -instrument.market().rate() * instrument.option().expiry()));
    }

    private static double cdf(double x) {
        return 0.5 * Erf.erfc(-x / Math.sqrt(2.0));
    }

    private static double density(double x) {
        return Math.exp(-0.5 * x * x) / Math.sqrt(2.0 * Math.PI);
    }
}
