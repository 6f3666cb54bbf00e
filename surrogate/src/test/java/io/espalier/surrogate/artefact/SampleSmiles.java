package io.espalier.surrogate.artefact;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import io.espalier.surrogate.form.Form;
import io.espalier.surrogate.form.InputMap;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.network.RandomNetworks;
import java.util.Arrays;
import java.util.OptionalDouble;

/** Surrogates of GARCH smiles with random weights: what they say is nonsense, their form is right. */
public final class SampleSmiles {
    private static final FactorId.Kind[] COLUMNS = {
        FactorId.Kind.MONEYNESS,
        FactorId.Kind.EXPIRY,
        FactorId.Kind.VARIANCE_RATIO,
        FactorId.Kind.ALPHA,
        FactorId.Kind.PERSISTENCE,
        FactorId.Kind.LAMBDA,
        FactorId.Kind.LONG_RUN_VARIANCE
    };
    private static final double[] LOW = {-3.0, 5.0, 0.25, 0.02, 0.85, 0.0, 4e-5};
    private static final double[] HIGH = {3.0, 252.0, 4.0, 0.12, 0.98, 0.5, 1e-3};

    private SampleSmiles() {}

    /** A call on one level; the rate is not 0, so that discounting and drift are seen. */
    public static GarchInstrument call(GarchMarket.Dynamics dynamics, LevelKind kind) {
        boolean additive = dynamics == GarchMarket.Dynamics.ADDITIVE;
        double scale = additive ? 1e4 : 1.0;
        GarchMarket market = new GarchMarket(
                dynamics,
                kind,
                100.0,
                2e-4 * scale,
                6e-6 * scale,
                0.07,
                0.88,
                additive ? 0.0 : 0.2,
                0.0,
                1e-4,
                OptionalDouble.empty());
        return new GarchInstrument(market, BasketOption.of(PayoffType.CALL, 101.0, 30.0, new double[] {1.0}));
    }

    /** The columns of additive smiles, or of log-returns. */
    public static FactorLayout layout(GarchMarket.Dynamics dynamics) {
        int columns = dynamics == GarchMarket.Dynamics.ADDITIVE ? 5 : COLUMNS.length;
        return new FactorLayout(
                Arrays.stream(COLUMNS).limit(columns).map(FactorId::of).toList());
    }

    /** The served box. */
    public static Box box(GarchMarket.Dynamics dynamics) {
        int columns = layout(dynamics).size();
        return new Box(Arrays.copyOf(LOW, columns), Arrays.copyOf(HIGH, columns));
    }

    /** The smile's map beside the matched control. */
    public static Form form(GarchMarket.Dynamics dynamics, LevelKind kind) {
        GarchInstrument call = call(dynamics, kind);
        return Form.of(InputMap.smile(call, layout(dynamics))).withControl(call, call);
    }

    /** A network whose nodes are not flat over the box, a twentieth of whatever random weights say. */
    public static Network network(GarchMarket.Dynamics dynamics) {
        double[] centre = {0.0, 3.5, 0.0, -2.8, -2.6, 0.25, -8.5};
        return RandomNetworks.around(
                Arrays.copyOf(centre, layout(dynamics).size()),
                2.0,
                new RandomNetworks(41).network(Activation.SILU, layout(dynamics).size(), 6, 5));
    }

    /** A smile's surrogate. */
    public static Surrogate surrogate(GarchMarket.Dynamics dynamics, LevelKind kind) {
        Network network = network(dynamics);
        Form form = form(dynamics, kind);
        return new Surrogate(
                network,
                form,
                layout(dynamics),
                box(dynamics),
                call(dynamics, kind),
                Provenance.empty().with(Provenance.SEED, "1"),
                Certificate.of(network, form, "mc", 16, 1L, 0.25, 1.5));
    }
}
