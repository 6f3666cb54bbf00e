package io.espalier.surrogate.artefact;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.surrogate.form.Form;
import io.espalier.surrogate.form.InputMap;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Layer;
import io.espalier.surrogate.network.Network;
import java.util.List;

/** Surrogates of GARCH options whose network says 0: they are their control, the formula with matched variance. */
public final class GarchSmiles {
    private GarchSmiles() {}

    /** Over these columns, in the smile's map where it suits them. */
    public static Surrogate of(GarchInstrument option, FactorLayout layout, Box box) {
        int d = layout.size();
        Network network = new Network(List.of(
                new Layer(new double[1][d], new double[] {1.0}, Activation.SILU),
                new Layer(new double[][] {{0.0}}, new double[] {0.0}, Activation.IDENTITY)));
        InputMap map = InputMap.suitsSmile(layout) ? InputMap.smile(option, layout) : InputMap.identity(layout);
        Form form = Form.of(map).withControl(option, option);
        Provenance provenance = Provenance.empty().with(Provenance.ARCHITECTURE_BEFORE, "[1]");
        return new Surrogate(
                network, form, layout, box, option, provenance, Certificate.of(network, form, "mc", 128, 3, 0.25, 1.5));
    }

    /** Columns of such kinds. */
    public static FactorLayout columns(FactorId.Kind... kinds) {
        return new FactorLayout(List.of(kinds).stream().map(FactorId::of).toList());
    }
}
