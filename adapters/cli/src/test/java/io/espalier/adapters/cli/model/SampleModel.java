package io.espalier.adapters.cli.model;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.MarketData;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import io.espalier.surrogate.artefact.ArtefactWriter;
import io.espalier.surrogate.artefact.Certificate;
import io.espalier.surrogate.artefact.ErrorQuantile;
import io.espalier.surrogate.artefact.Fingerprint;
import io.espalier.surrogate.artefact.OutputErrors;
import io.espalier.surrogate.artefact.Proof;
import io.espalier.surrogate.artefact.ProvedOutput;
import io.espalier.surrogate.artefact.ProvedStatement;
import io.espalier.surrogate.artefact.Provenance;
import io.espalier.surrogate.artefact.Surrogate;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Layer;
import io.espalier.surrogate.network.Network;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A network of one SiLU node whose numbers can be worked out by hand: value = 2 silu(z) + 1, z = x0/4 + x1/8 - 20.
 *
 * <p>It stands for a call on (x0 + x1)/2 with strike 100 and T 1 over the box [80, 120] x [90, 110]; that it prices badly
 * is of no matter where the command line is tested.
 */
public final class SampleModel {
    /** An instrument that the model was trained for, with %s in place of its spots. */
    public static final String INSTRUMENT = "{\"strike\":100,\"T\":1,\"rate\":0.02,\"weights\":[0.5,0.5],"
            + "\"vols\":[20,15],\"corr\":[[1,0.3],[0.3,1]],\"spots\":%s}";

    /** The certificate's root-mean-square error. */
    public static final double RMSE = 0.25;

    /** The bound on the value's error that the proof made by hand states. */
    public static final double PROVED_ERROR = 40.0;

    private SampleModel() {}

    public static Surrogate surrogate() {
        Network network = new Network(List.of(
                new Layer(new double[][] {{0.25, 0.125}}, new double[] {-20.0}, Activation.SILU),
                new Layer(new double[][] {{2.0}}, new double[] {1.0}, Activation.IDENTITY)));
        MarketData market = MarketData.ofSpots(
                new double[] {100, 100},
                new double[] {20, 15},
                new Correlation(new double[][] {{1, 0.3}, {0.3, 1}}),
                0.02);
        Instrument instrument = new Instrument(market, BasketOption.of(PayoffType.CALL, 100, 1, 0.5, 0.5));
        FactorLayout layout = new FactorLayout(List.of(FactorId.spot(0), FactorId.spot(1)));
        Provenance provenance = Provenance.empty()
                .with(Provenance.ARCHITECTURE_BEFORE, "[8, 8]")
                .with(Provenance.SEED, "5");
        return new Surrogate(
                network,
                layout,
                new Box(new double[] {80, 90}, new double[] {120, 110}),
                instrument,
                provenance,
                Certificate.of(network, "closed", 64, 3, RMSE, 1.5));
    }

    /** The same with another provenance. */
    public static Surrogate with(Provenance provenance) {
        Surrogate plain = surrogate();
        return new Surrogate(
                plain.network(),
                plain.form(),
                plain.layout(),
                plain.domain(),
                plain.instrument(),
                provenance,
                plain.certificate());
    }

    /** The same network as a model of a black box with the inputs S and "fx rate". */
    public static Surrogate blackBox() {
        Surrogate plain = surrogate();
        return Surrogate.ofBlackBox(
                plain.network(),
                new FactorLayout(List.of(FactorId.named("S"), FactorId.named("fx rate"))),
                plain.domain(),
                plain.provenance(),
                Certificate.of(plain.network(), "prices held out", 64, 3, RMSE, 1.5));
    }

    /** The same network whose columns are the volatility and the correlation that all underlyings share, "vol" and "corr". */
    public static Surrogate common() {
        Surrogate plain = surrogate();
        return new Surrogate(
                plain.network(),
                new FactorLayout(List.of(FactorId.commonVolatility(), FactorId.commonCorrelation())),
                new Box(new double[] {80, -0.5}, new double[] {120, 0.5}),
                plain.instrument(),
                plain.provenance(),
                plain.certificate());
    }

    /** The same with a certificate that has everything: its proof is made by hand and proves nothing. */
    public static Surrogate withProof() {
        return withProof(PROVED_ERROR);
    }

    /** The same with another bound on the value's error, which is 34 at most. */
    public static Surrogate withProof(double bound) {
        Surrogate plain = surrogate();
        Proof proof = new Proof(
                Fingerprint.ofSubject(plain.network(), plain.form(), plain.domain(), plain.instrument()),
                12,
                List.of(
                        new ProvedOutput("value", 0.5, 50.0, OptionalDouble.of(bound)),
                        new ProvedOutput("d_spot[0]", -0.1, 0.6, OptionalDouble.empty())),
                List.of(
                        new ProvedStatement("gamma at least -0.125", true, 0.0625),
                        new ProvedStatement("delta of spot[0] at most 0.5", false, -0.1)));
        OutputErrors errors = new OutputErrors(
                "value", 64, 0.125, 0.03125, RMSE, 1.5, List.of(new ErrorQuantile(0.95, 0.75, 0.5, 1.25)));
        return new Surrogate(
                plain.network(),
                plain.form(),
                plain.layout(),
                plain.domain(),
                plain.instrument(),
                plain.provenance(),
                plain.certificate().withErrors(List.of(errors)).withProof(proof));
    }

    public static Path write(Path folder) {
        return write(surrogate(), folder.resolve("sample.esp"));
    }

    public static Path write(Surrogate surrogate, Path file) {
        try {
            ArtefactWriter.write(surrogate, file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return file;
    }

    private static double z(double x0, double x1) {
        return 0.25 * x0 + 0.125 * x1 - 20.0;
    }

    private static double gate(double z) {
        return 1.0 / (1.0 + Math.exp(-z));
    }

    public static double value(double x0, double x1) {
        double z = z(x0, x1);
        return 2.0 * z * gate(z) + 1.0;
    }

    /** Derivative of the value in z: the value moves by its quarter with x0, by its eighth with x1. */
    public static double slope(double x0, double x1) {
        double z = z(x0, x1);
        double s = gate(z);
        return 2.0 * (s + z * s * (1.0 - s));
    }

    /** Second derivative of the value in z. */
    public static double curvature(double x0, double x1) {
        double z = z(x0, x1);
        double s = gate(z);
        return 2.0 * s * (1.0 - s) * (2.0 + z * (1.0 - 2.0 * s));
    }
}
