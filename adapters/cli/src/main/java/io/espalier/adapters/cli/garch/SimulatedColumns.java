package io.espalier.adapters.cli.garch;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.analytic.GarchGreeks;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.GarchMarket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The columns that a simulation differentiates, and the way back from them to Greeks. */
final class SimulatedColumns {
    private SimulatedColumns() {}

    /** Level, the variance's parameters, rate. */
    static FactorLayout of(GarchMarket market) {
        List<FactorId> factors = new ArrayList<>(List.of(FactorId.level(market.kind(), 0)));
        parameters(market.dynamics()).forEach(kind -> factors.add(FactorId.of(kind)));
        factors.add(FactorId.of(FactorId.Kind.RATE));
        return new FactorLayout(factors);
    }

    /** What the variance of these dynamics is made of. */
    static List<FactorId.Kind> parameters(GarchMarket.Dynamics dynamics) {
        List<FactorId.Kind> kinds = new ArrayList<>(
                List.of(FactorId.Kind.FIRST_VARIANCE, FactorId.Kind.OMEGA, FactorId.Kind.ALPHA, FactorId.Kind.BETA));
        if (dynamics == GarchMarket.Dynamics.LOG || dynamics == GarchMarket.Dynamics.GJR) {
            kinds.add(FactorId.Kind.LAMBDA);
        }
        if (dynamics == GarchMarket.Dynamics.HESTON_NANDI || dynamics == GarchMarket.Dynamics.GJR) {
            kinds.add(FactorId.Kind.GAMMA);
        }
        return kinds;
    }

    /** Greeks from the columns of a result. */
    static GarchGreeks greeks(
            GarchInstrument instrument, FactorLayout layout, double value, double[] gradient, double[][] gamma) {
        Map<FactorId.Kind, Double> by = new EnumMap<>(FactorId.Kind.class);
        for (int j = 0; j < layout.size(); j++) {
            FactorId factor = layout.factor(j);
            if (!factor.isLevel() && !isLost(instrument.market(), factor)) {
                by.put(factor.kind(), gradient[j]);
            }
        }
        return new GarchGreeks(value, gradient[0], gamma.length == 0 ? Double.NaN : gamma[0][0], by);
    }

    /** The square root of a variance of 0 has no derivative along a path. */
    private static boolean isLost(GarchMarket market, FactorId factor) {
        return factor.kind() == FactorId.Kind.FIRST_VARIANCE && market.h1() == 0.0;
    }
}
