package io.espalier.surrogate.certify;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.engine.AnalyticPricer;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import io.espalier.surrogate.artefact.Certificate;
import io.espalier.surrogate.artefact.Proof;
import io.espalier.surrogate.artefact.Provenance;
import io.espalier.surrogate.artefact.Surrogate;
import io.espalier.surrogate.form.Form;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Layer;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.serve.SurrogatePricer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A call on two forwards, and three SiLU nodes that are within 4e-6 of it: fitted by least squares to 1,241 values of the closed form over the
 * moneyness (x0 + x1)/2 - 1.1 from -0.72 to 0.52, with its first two derivatives.
 */
public final class FittedBasket {
    public static final Box BOX = new Box(new double[] {0.4, 0.4}, new double[] {1.6, 1.6});
    public static final FactorLayout LAYOUT = FactorLayout.levels(LevelKind.FORWARD, 2);

    private static final double STRIKE = 1.1;
    private static final double[] ALONG = {-4.81185291, -4.62705503, -6.01084129};
    private static final double[] BIAS = {-4.82123681e-03, -3.05317749, 7.71361965};
    private static final double[] OUT = {0.163152611, 0.0138386451, -0.146814838};
    private static final double CONSTANT = 1.21841915;

    private FittedBasket() {}

    public static Network network() {
        return network(OUT);
    }

    /** The same with its most influential weight, the first of the output, one percent larger. */
    public static Network changed() {
        return network(new double[] {1.01 * OUT[0], OUT[1], OUT[2]});
    }

    private static Network network(double[] out) {
        double[][] weights = new double[3][];
        double[] bias = new double[3];
        for (int i = 0; i < 3; i++) {
            weights[i] = new double[] {0.5 * ALONG[i], 0.5 * ALONG[i]};
            bias[i] = BIAS[i] - ALONG[i] * STRIKE;
        }
        return new Network(List.of(
                new Layer(weights, bias, Activation.SILU),
                new Layer(new double[][] {out}, new double[] {CONSTANT}, Activation.IDENTITY)));
    }

    public static Instrument instrument(PayoffType type) {
        MarketData market = MarketData.ofForwards(
                new double[] {1.0, 1.0},
                new double[] {0.2, 0.3},
                new Correlation(new double[][] {{1.0, 0.4}, {0.4, 1.0}}),
                0.0);
        return new Instrument(market, BasketOption.of(type, STRIKE, 1.0, 0.5, 0.5));
    }

    /** The largest error found of each output, by name. */
    public static Map<String, Double> found(Network network, Instrument instrument) {
        Map<String, Double> found = new HashMap<>();
        LargestErrorSearch.searchEach(
                        SurrogatePricer.uncertified(network, LAYOUT, BOX),
                        new AnalyticPricer(instrument, LAYOUT),
                        BOX,
                        4096,
                        7L)
                .forEach((output, error) -> found.put(output, error.error()));
        return found;
    }

    /** What a prover with one thread proves of the call. */
    public static Proof proof() {
        Network network = network();
        Instrument call = instrument(PayoffType.CALL);
        return Prover.of(network, Form.identity(LAYOUT), BOX, call, 1)
                .orElseThrow()
                .prove(ProofGoal.of(network), found(network, call))
                .orElseThrow();
    }

    /** A surrogate of the call with that network and that proof. */
    public static Surrogate surrogate(Network network, Proof proof) {
        Certificate certificate = Certificate.of(network, "closed", 4096, 7L, 2e-6, 4e-6);
        return new Surrogate(
                network, LAYOUT, BOX, instrument(PayoffType.CALL), Provenance.empty(), certificate.withProof(proof));
    }
}
