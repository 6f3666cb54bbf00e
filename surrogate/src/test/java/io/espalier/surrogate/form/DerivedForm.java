package io.espalier.surrogate.form;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.surrogate.network.Layer;
import io.espalier.surrogate.network.Network;
import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.differentiation.DerivativeStructure;

/** lambda N(xi) as the documentation of {@link InputMap} says it, over Hipparchus' derivative structures: value, gradient, Hessian. */
final class DerivedForm {
    private final DSFactory factory;
    private final InputMap map;
    private final FactorLayout layout;

    DerivedForm(InputMap map) {
        this.map = map;
        layout = map.layout();
        factory = new DSFactory(layout.size(), 2);
    }

    /** The value at {@code point} with all derivatives up to the second. */
    DerivativeStructure value(Network network, double[] point) {
        DerivativeStructure[] x = new DerivativeStructure[point.length];
        for (int j = 0; j < x.length; j++) {
            x[j] = factory.variable(j, point[j]);
        }
        return lambda(x).multiply(output(network, xi(x)));
    }

    private DerivativeStructure number(double value) {
        return factory.constant(value);
    }

    private DerivativeStructure factor(DerivativeStructure[] x, FactorId id, double held) {
        int column = layout.columnOf(id);
        return column >= 0 ? x[column] : number(held);
    }

    private DerivativeStructure years(DerivativeStructure[] x, Instrument instrument) {
        return factor(x, FactorId.of(FactorId.Kind.EXPIRY), instrument.product().expiry());
    }

    private DerivativeStructure rate(DerivativeStructure[] x, Instrument instrument) {
        return factor(x, FactorId.of(FactorId.Kind.RATE), instrument.market().rate());
    }

    private DerivativeStructure deviation(DerivativeStructure[] x, Instrument instrument) {
        DerivativeStructure squares = number(0.0);
        for (int i = 0; i < instrument.size(); i++) {
            DerivativeStructure vol = volatility(x, i, instrument.market().vols());
            squares = squares.add(vol.multiply(vol));
        }
        return squares.divide(instrument.size()).multiply(years(x, instrument)).sqrt();
    }

    private DerivativeStructure volatility(DerivativeStructure[] x, int i, double[] vols) {
        int common = layout.columnOf(FactorId.commonVolatility());
        return common >= 0 ? x[common].multiply(vols[i]).divide(vols[0]) : factor(x, FactorId.volatility(i), vols[i]);
    }

    private DerivativeStructure lambda(DerivativeStructure[] x) {
        if (map.kind() != InputMap.Kind.HOMOGENEOUS) {
            return number(1.0);
        }
        Instrument instrument = (Instrument) map.instrument().orElseThrow();
        DerivativeStructure discount = instrument.market().discount().isPresent()
                ? number(instrument.market().discount().getAsDouble())
                : rate(x, instrument).multiply(years(x, instrument)).negate().exp();
        return discount.multiply(deviation(x, instrument));
    }

    private DerivativeStructure[] xi(DerivativeStructure[] x) {
        DerivativeStructure[] xi = x.clone();
        for (int j : map.logarithms()) {
            xi[j] = x[j].log();
        }
        map.instrument().ifPresent(instrument -> {
            for (int j : layout.levels()) {
                xi[j] = level(x, j, (Instrument) instrument);
            }
        });
        return xi;
    }

    private DerivativeStructure level(DerivativeStructure[] x, int j, Instrument instrument) {
        int i = layout.factor(j).i();
        DerivativeStructure carry = instrument.market().carryIsRate()
                ? rate(x, instrument)
                : number(instrument.market().carryOf(i));
        DerivativeStructure forward =
                x[j].multiply(carry.multiply(years(x, instrument)).exp());
        DerivativeStructure strike = factor(
                x, FactorId.of(FactorId.Kind.STRIKE), instrument.product().strike());
        double[] w = instrument.product().weights();
        double sum = w[0] + w[1];
        if (Double.isNaN(instrument.product().strike())) {
            return forward.divide(deviation(x, instrument));
        }
        double centre;
        if (!instrument.product().isOnBasketSum()) {
            centre = w[i] == 0.0 ? 0.0 : 1.0 / w[i];
        } else {
            centre = sum == 0.0 ? w[i] / (w[0] * w[0] + w[1] * w[1]) : 1.0 / sum;
        }
        return forward.subtract(strike.multiply(centre)).divide(deviation(x, instrument));
    }

    /** Layers of SiLU nodes, then a linear one. */
    private DerivativeStructure output(Network network, DerivativeStructure[] inputs) {
        DerivativeStructure[] in = inputs;
        for (int l = 0; l < network.layers().size(); l++) {
            Layer layer = network.layers().get(l);
            DerivativeStructure[] out = new DerivativeStructure[layer.nodes()];
            for (int i = 0; i < out.length; i++) {
                DerivativeStructure z = number(layer.bias()[i]);
                for (int j = 0; j < in.length; j++) {
                    z = z.add(in[j].multiply(layer.weights()[i][j]));
                }
                boolean last = l == network.layers().size() - 1;
                out[i] = last ? z : z.divide(z.negate().exp().add(1.0));
            }
            in = out;
        }
        return in[0];
    }
}
