package io.espalier.surrogate.artefact;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.AsianOption;
import io.espalier.pricing.product.Autocallable;
import io.espalier.pricing.product.BarrierOption;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.DoubleBarrierOption;
import io.espalier.pricing.product.ExtremeOption;
import io.espalier.pricing.product.Monitoring;
import io.espalier.pricing.product.PastFixings;
import io.espalier.pricing.product.PayoffType;
import io.espalier.pricing.product.Product;
import io.espalier.pricing.product.PutCall;
import io.espalier.pricing.product.Schedule;
import io.espalier.pricing.product.Smoothing;
import io.espalier.surrogate.form.Form;
import io.espalier.surrogate.form.InputMap;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.network.RandomNetworks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** The same with errors of two outputs and a proof made by hand, which proves nothing. */
    public static Surrogate proved() {
        Surrogate full = full();
        List<OutputErrors> errors = List.of(
                new OutputErrors(
                        "value",
                        4096,
                        -0.01,
                        0.004,
                        0.25,
                        1.5,
                        List.of(new ErrorQuantile(0.95, 0.5, 0.4, 0.6), new ErrorQuantile(0.99, 1.0, 0.8, 1.2))),
                new OutputErrors("gamma", 4000, 0.0, 0.0, 0.0, 0.0, List.of()));
        Proof proof = new Proof(
                Fingerprint.ofSubject(full.network(), full.form(), full.domain(), full.instrument()),
                12,
                List.of(
                        new ProvedOutput("value", -1.0, 40.0, OptionalDouble.of(0.75)),
                        new ProvedOutput("d_spot[0]", -0.1, 0.6, OptionalDouble.empty())),
                List.of(
                        new ProvedStatement("the price is nowhere negative", false, -1.0),
                        new ProvedStatement("every delta lies between its limits", true, 0.0)));
        return with(full, full.certificate().withErrors(errors).withProof(proof));
    }

    /** The same with another certificate. */
    public static Surrogate with(Surrogate of, Certificate certificate) {
        return new Surrogate(
                of.network(), of.form(), of.layout(), of.domain(), of.instrument(), of.provenance(), certificate);
    }

    /** A black box: two inputs under their owner's names, and a level. */
    public static Surrogate blackBox() {
        Network network = new RandomNetworks(24).network(Activation.SILU, 3, 2);
        FactorLayout layout = new FactorLayout(
                List.of(FactorId.named("Vol \u00fcber 1y"), FactorId.named("spot[0]"), FactorId.named("alpha")));
        return Surrogate.ofBlackBox(
                network,
                layout,
                new Box(new double[] {0.1, 80.0, -1.0}, new double[] {0.5, 120.0, 1.0}),
                Provenance.empty().with(Provenance.SEED, "1"),
                Certificate.of(network, "prices held out", 40, 1L, 0.25, 1.5));
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

    /** These columns of that instrument in that form, each served within a tenth of its number there. */
    public static Surrogate formed(Form form, Instrument instrument) {
        FactorLayout layout = form.layout();
        Network network = new RandomNetworks(23).network(Activation.SILU, layout.size(), 3);
        double[] low = instrument.read(layout);
        double[] high = low.clone();
        for (int j = 0; j < low.length; j++) {
            low[j] -= 0.1 * Math.abs(low[j]);
            high[j] += 0.1 * Math.abs(high[j]);
        }
        return new Surrogate(
                network,
                form,
                layout,
                new Box(low, high),
                instrument,
                Provenance.empty(),
                Certificate.of(network, form, "mc", 16, 1L, 0.25, 1.5));
    }

    /** A worst-of put on spots, all of its factors as columns, in the homogeneous map with a control. */
    public static Surrogate homogeneous() {
        MarketData market =
                MarketData.ofSpots(new double[] {100.0, 90.0}, new double[] {20.0, 15.0}, correlation(0.3), 0.02);
        Instrument worst = new Instrument(
                market,
                new ExtremeOption(ExtremeOption.Extreme.WORST, PutCall.PUT, 48.0, 1.0, new double[] {0.5, 0.5}, 2.0));
        Form form = Form.of(InputMap.homogeneous(worst, FactorLayout.all(LevelKind.SPOT, 2)))
                .withControl(new Instrument(market, BasketOption.of(PayoffType.PUT, 95.0, 1.0, 0.5, 0.5)), worst);
        return formed(form, worst);
    }

    /** A call on spots in the homogeneous map, its volatilities moved in proportion, with a control. */
    public static Surrogate proportional() {
        MarketData market =
                MarketData.ofSpots(new double[] {100.0, 90.0}, new double[] {20.0, 15.0}, correlation(0.3), 0.02);
        Instrument asian =
                new Instrument(market, AsianOption.fixed(PutCall.CALL, 95.0, Schedule.equallySpaced(4), 1.0, 0.5, 0.5));
        FactorLayout layout = new FactorLayout(List.of(
                FactorId.spot(0), FactorId.spot(1), FactorId.commonVolatility(), FactorId.of(FactorId.Kind.EXPIRY)));
        Form form = Form.of(InputMap.homogeneous(asian, layout))
                .withControl(new Instrument(market, BasketOption.of(PayoffType.CALL, 95.0, 1.0, 0.5, 0.5)), asian);
        return formed(form, asian);
    }

    /** A put in the logarithms of its vols, with a control that has everything that may be left out. */
    public static Surrogate logarithms() {
        Instrument put = new Instrument(instrument().market(), BasketOption.of(PayoffType.PUT, 95.0, 1.0, 0.5, 0.5));
        FactorLayout layout =
                new FactorLayout(List.of(FactorId.volatility(0), FactorId.spot(0), FactorId.volatility(1)));
        return formed(Form.of(InputMap.logarithms(layout)).withControl(instrument(), put), put);
    }

    /** One of each product that a file can hold, in each of its ways to be given, behind its type. */
    public static Map<String, Product> products() {
        double[] w = {0.5, 0.75};
        Schedule given = Schedule.of(0.25, 0.5, 1.0);
        Monitoring dates = Monitoring.on(Schedule.of(0.3, 0.9));
        Map<String, Product> products = new LinkedHashMap<>();
        products.put("european", instrument().product());
        products.put("asian", new AsianOption(PutCall.PUT, 95.0, given, new PastFixings(2, 99.5), 1.0, w, 3.0));
        products.put("floating asian", AsianOption.floating(PutCall.CALL, Schedule.equallySpaced(12), 1.0, w));
        products.put(
                "barrier",
                new BarrierOption(
                        BarrierOption.Payment.CALL,
                        95.0,
                        80.0,
                        BarrierOption.Direction.DOWN,
                        BarrierOption.Knock.OUT,
                        dates,
                        1.0,
                        w,
                        2.0));
        products.put(
                "cash barrier",
                new BarrierOption(
                        BarrierOption.Payment.CASH,
                        Double.NaN,
                        140.0,
                        BarrierOption.Direction.UP,
                        BarrierOption.Knock.IN,
                        Monitoring.continuous(),
                        1.0,
                        w,
                        1.0));
        products.put(
                "double barrier",
                new DoubleBarrierOption(
                        PutCall.PUT, 95.0, 70.0, 150.0, new Monitoring(Optional.empty(), 7), 1.0, w, 1.0));
        products.put("best of", new ExtremeOption(ExtremeOption.Extreme.BEST, PutCall.CALL, 95.0, 1.0, w, 1.0));
        products.put(
                "autocallable",
                new Autocallable(new double[] {100.0, 90.0}, given, 1.0, 0.02, 0.8, true, 0.6, 1.0, 1000.0));
        return products;
    }

    /** A surrogate of that one of {@link #products}, its levels as columns. */
    public static Surrogate ofProduct(String name) {
        MarketData market = new MarketData(
                LevelKind.SPOT,
                new double[] {100.0, 90.0},
                new double[] {20.0, 15.0},
                correlation(0.3),
                0.02,
                Optional.of(new double[] {0.01, -0.005}),
                OptionalDouble.empty());
        return of(
                FactorLayout.levels(LevelKind.SPOT, 2),
                new Instrument(market, products().get(name)));
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
