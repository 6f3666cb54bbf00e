package io.espalier.adapters.cli.model;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import io.espalier.surrogate.artefact.ArtefactWriter;
import io.espalier.surrogate.artefact.Certificate;
import io.espalier.surrogate.artefact.Provenance;
import io.espalier.surrogate.artefact.Surrogate;
import io.espalier.surrogate.form.Form;
import io.espalier.surrogate.form.InputMap;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Layer;
import io.espalier.surrogate.network.Network;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Models of a call under additive GARCH with alpha 0 whose network says 0: they are their control, which is then exact, so that the closed
 * form of the same option is another road to every number.
 */
public final class SampleGarchModel {
    /** The certificate's root-mean-square error. */
    public static final double RMSE = 0.25;

    private static final GarchInstrument OPTION = new GarchInstrument(
            new GarchMarket(
                    GarchMarket.Dynamics.ADDITIVE,
                    LevelKind.FORWARD,
                    100,
                    1.0,
                    0.1,
                    0.0,
                    0.9,
                    0.0,
                    0.0,
                    0.0,
                    OptionalDouble.empty()),
            BasketOption.of(PayoffType.CALL, 100, 21, 1.0));

    private SampleGarchModel() {}

    /** A smile: moneyness, T, variance ratio, persistence. */
    public static Path smile(Path folder) {
        List<FactorId.Kind> kinds = List.of(
                FactorId.Kind.MONEYNESS, FactorId.Kind.EXPIRY, FactorId.Kind.VARIANCE_RATIO, FactorId.Kind.PERSISTENCE);
        FactorLayout layout = new FactorLayout(kinds.stream().map(FactorId::of).toList());
        return write(folder, InputMap.smile(OPTION, layout), new Box(new double[] {-3, 5, 0.25, 0.8}, new double[] {
            3, 60, 4, 0.95
        }));
    }

    /** Plain numbers: forward, first variance. */
    public static Path plain(Path folder) {
        FactorLayout layout = new FactorLayout(List.of(FactorId.forward(0), FactorId.of(FactorId.Kind.FIRST_VARIANCE)));
        return write(folder, InputMap.identity(layout), new Box(new double[] {90, 0.5}, new double[] {110, 2.0}));
    }

    private static Path write(Path folder, InputMap map, Box box) {
        Network network = new Network(List.of(
                new Layer(new double[1][box.size()], new double[] {1.0}, Activation.SILU),
                new Layer(new double[][] {{0.0}}, new double[] {0.0}, Activation.IDENTITY)));
        Form form = Form.of(map).withControl(OPTION, OPTION);
        Surrogate surrogate = new Surrogate(
                network,
                form,
                map.layout(),
                box,
                OPTION,
                Provenance.empty().with(Provenance.ARCHITECTURE_BEFORE, "[1]"),
                Certificate.of(network, form, "mc", 128, 3, RMSE, 1.5));
        try {
            Path file = folder.resolve("garch.esp");
            ArtefactWriter.write(surrogate, file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
