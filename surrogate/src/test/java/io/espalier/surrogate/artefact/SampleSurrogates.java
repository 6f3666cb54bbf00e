package io.espalier.surrogate.artefact;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import io.espalier.pricing.product.Smoothing;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.network.RandomNetworks;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Small surrogates with random weights: what they say is nonsense, their form is right. */
public final class SampleSurrogates {
    private SampleSurrogates() {}

    /** Two spots and one volatility as columns, everything optional present. */
    public static Surrogate full() {
        Network network = RandomNetworks.around(
                new double[] {100.0, 15.0, 90.0}, 10.0, new RandomNetworks(21).network(Activation.SILU, 3, 2, 2));
        FactorLayout layout = new FactorLayout(List.of(FactorId.spot(0), FactorId.volatility(1), FactorId.spot(1)));
        return new Surrogate(
                network,
                layout,
                new Box(new double[] {80.0, 5.0, 70.0}, new double[] {120.0, 25.0, 110.0}),
                instrument(),
                Provenance.empty()
                        .with(Provenance.SPEC, "model: bachelier\n# naïve café \u20ac\n")
                        .with(Provenance.SEED, "1"),
                Certificate.of(network, "closed form", 4096, 7L, 0.25, 1.5));
    }

    /** Two spots as columns and nothing that may be left out. */
    public static Surrogate plain() {
        return levelsOnly(
                MarketData.ofSpots(new double[] {100.0, 90.0}, new double[] {20.0, 15.0}, correlation(0.3), 0.02));
    }

    /** The two levels of {@code market} as columns. */
    public static Surrogate levelsOnly(MarketData market) {
        return of(
                FactorLayout.levels(market.kind(), 2),
                new Instrument(market, BasketOption.of(PayoffType.CALL, 95.0, 1.0, 0.5, 0.5)));
    }

    /** These columns of that instrument, each served within 5 of its number there. */
    public static Surrogate of(FactorLayout layout, Instrument instrument) {
        Network network = new RandomNetworks(22).network(Activation.SILU, layout.size(), 3);
        double[] low = instrument.read(layout);
        double[] high = low.clone();
        for (int j = 0; j < low.length; j++) {
            low[j] -= 5.0;
            high[j] += 5.0;
        }
        return new Surrogate(
                network,
                layout,
                new Box(low, high),
                instrument,
                Provenance.empty(),
                Certificate.of(network, "closed form", 16, 1L, 0.25, 1.5));
    }

    public static Correlation correlation(double rho) {
        return new Correlation(new double[][] {{1.0, rho}, {rho, 1.0}});
    }

    private static Instrument instrument() {
        MarketData market = new MarketData(
                LevelKind.SPOT,
                new double[] {100.0, 90.0},
                new double[] {20.0, 15.0},
                correlation(0.3),
                0.02,
                Optional.of(new double[] {0.01, -0.005}),
                OptionalDouble.of(0.97));
        return new Instrument(
                market,
                new BasketOption(
                        PayoffType.CALL,
                        95.0,
                        1.0,
                        new double[] {0.5, -0.5},
                        2.0,
                        Optional.of(new Smoothing(Smoothing.Kind.GAUSSIAN, 0.5))));
    }
}
