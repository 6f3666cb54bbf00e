package io.espalier.adapters.cli.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.cli.CliRun;
import io.espalier.pricing.Instrument;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.Correlation;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code inspect} says the form, the control and every term of every product. */
class InspectFormsTest {
    private static final double[] W = {0.5, 0.5};
    private static final MarketData MARKET =
            MarketData.ofForwards(new double[] {100, 100}, new double[] {20, 15}, Correlation.identity(2), 0.02);
    private static final FactorLayout LAYOUT =
            new FactorLayout(List.of(FactorId.forward(0), FactorId.forward(1), FactorId.volatility(0)));

    @TempDir
    private Path folder;

    private String write(Form form, Product product) throws IOException {
        Network network = new Network(List.of(
                new Layer(new double[][] {{0.25, 0.125, 0.1}}, new double[1], Activation.SILU),
                new Layer(new double[][] {{2.0}}, new double[1], Activation.IDENTITY)));
        Surrogate surrogate = new Surrogate(
                network,
                form,
                LAYOUT,
                new Box(new double[] {80, 90, 10}, new double[] {120, 110, 30}),
                new Instrument(MARKET, product),
                Provenance.empty(),
                Certificate.of(network, form, "mc", 64, 3, 0.25, 1.5));
        Path file = folder.resolve("model.esp");
        ArtefactWriter.write(surrogate, file);
        return file.toString();
    }

    static Stream<Arguments> products() {
        Schedule dates = Schedule.of(0.5, 1.0);
        return Stream.of(
                Arguments.of(
                        new AsianOption(PutCall.PUT, 95.0, dates, new PastFixings(2, 99.5), 1.0, W, 1.0),
                        "\"type\":\"asian_put\",\"strike\":95.0,",
                        "\"strike_type\":\"fixed\",\"fixings\":[0.5,1.0],\"past_fixings\":{\"count\":2,\"average\":99.5}}"),
                Arguments.of(
                        AsianOption.floating(PutCall.CALL, Schedule.equallySpaced(12), 1.0, W),
                        "\"type\":\"asian_call\",\"strike\":null,",
                        "\"strike_type\":\"floating\",\"fixings\":12,"),
                Arguments.of(
                        new BarrierOption(
                                BarrierOption.Payment.CASH,
                                Double.NaN,
                                130.0,
                                BarrierOption.Direction.UP,
                                BarrierOption.Knock.IN,
                                Monitoring.continuous(),
                                1.0,
                                W,
                                1.0),
                        "\"type\":\"barrier_cash\",\"strike\":null,",
                        "\"barrier\":130.0,\"direction\":\"up\",\"knock\":\"in\",\"monitoring\":\"continuous\"}"),
                Arguments.of(
                        new DoubleBarrierOption(
                                PutCall.CALL, 95.0, 70.0, 130.0, Monitoring.on(Schedule.equallySpaced(4)), 1.0, W, 1.0),
                        "\"type\":\"double_barrier_call\",",
                        "\"lower\":70.0,\"upper\":130.0,\"monitoring\":4}"),
                Arguments.of(
                        new ExtremeOption(ExtremeOption.Extreme.WORST, PutCall.PUT, 48.0, 1.0, W, 1.0),
                        "\"type\":\"worst_of_put\",",
                        "\"forwards\":[100.0,100.0]}"),
                Arguments.of(
                        new Autocallable(new double[] {100, 90}, dates, 1.0, 0.02, 0.8, true, 0.6, 1.0, 1000.0),
                        "\"type\":\"autocallable\",\"strike\":null,",
                        "\"initial\":[100.0,90.0],\"observation_times\":[0.5,1.0],\"autocall_level\":1.0,\"coupon\":0.02,"
                                + "\"coupon_barrier\":0.8,\"memory\":true,\"knock_in\":0.6}"));
    }

    @ParameterizedTest
    @MethodSource("products")
    void everyTermIsTold(Product product, String begins, String contains) throws IOException {
        String model = write(Form.of(InputMap.logarithms(LAYOUT)), product);

        CliRun run = CliRun.of("inspect", model, "--json");
        CliRun table = CliRun.of("inspect", model);

        assertEquals(0, run.status());
        assertTrue(run.out().contains("\"product\":{" + begins), run.out());
        assertTrue(run.out().contains(contains), run.out());
        assertEquals("logarithms", run.text("form.map"));
        assertTrue(run.out().contains("\"logarithms\":[\"vol[0]\"]"), run.out());
        assertTrue(run.isNull("control"), run.out());
        assertEquals(0, table.status());
        assertTrue(table.out().contains(product.label()), table.out());
    }

    @Test
    void formAndControlAreTold() throws IOException {
        ExtremeOption worst = new ExtremeOption(ExtremeOption.Extreme.WORST, PutCall.PUT, 48.0, 1.0, W, 1.0);
        Instrument priced = new Instrument(MARKET, worst);
        Instrument control = new Instrument(MARKET, BasketOption.of(PayoffType.PUT, 95.0, 1.0, W));
        String model = write(Form.of(InputMap.homogeneous(priced, LAYOUT)).withControl(control, priced), worst);

        CliRun run = CliRun.of("inspect", model, "--json");
        CliRun table = CliRun.of("inspect", model);

        assertEquals("homogeneous", run.text("form.map"));
        assertEquals("put", run.text("control.type"));
        assertEquals(95.0, run.number("control.strike"));
        assertTrue(table.out().contains("homogeneous") && table.out().contains("put, strike 95.0"), table.out());
    }

    /** What has no closed form is simulated, by the very engine that {@code price} asks. */
    @Test
    void withoutAClosedFormASimulationStandsInForIt() throws IOException {
        Autocallable note =
                new Autocallable(new double[] {100, 90}, Schedule.of(0.5, 1.0), 1.0, 0.02, 0.8, true, 0.6, 1.0, 1000.0);
        String model = write(Form.identity(LAYOUT), note);
        Path points = Files.writeString(
                folder.resolve("points.csv"), "forward[0],forward[1],vol[0]\n100,100,20\n121,100,20\n");
        Path document = Files.writeString(folder.resolve("note.json"), """
                {"type":"autocallable","initial":[100,90],"observation_times":[0.5,1],"autocall_level":1,"coupon":0.02,
                 "coupon_barrier":0.8,"memory":true,"knock_in":0.6,"T":1,"notional":1000,"rate":0.02,
                 "forwards":[121,100],"vols":[20,15],"corr":[[1,0],[0,1]]}""");

        CliRun validated = CliRun.of("validate", model, "--points", "4", "--json");
        CliRun inside = CliRun.of("evaluate", model, points.toString(), "--json");
        CliRun filled = CliRun.of("evaluate", model, points.toString(), "--fallback", "--json");
        CliRun priced = CliRun.of("price", document.toString(), "--engine", "mc", "--paths", "200000", "--json");

        assertEquals("mc", validated.text("reference"));
        assertEquals(65_536.0, validated.number("reference_paths"));
        assertTrue(validated.number("outputs.value.reference_error") > 0.0, validated.out());
        assertTrue(validated.number("outputs.deltas.reference_error") > 0.0, validated.out());
        assertTrue(validated.isNull("outputs.gamma.reference_error"), validated.out());
        assertTrue(inside.isNull("points[1].value") && !inside.isNull("points[0].value"), inside.out());
        assertEquals("mc", filled.text("fallback"));
        double error = Math.hypot(filled.number("fallback_rms_error"), priced.number("std_error"));
        assertEquals(priced.number("pv"), filled.number("points[1].value"), 5.0 * error);
    }

    @Tag("training")
    @Test
    void theReportOfASimulatedReferenceSaysItsError() throws IOException {
        Monitoring onDates = Monitoring.on(Schedule.equallySpaced(3));
        String model = write(
                Form.of(InputMap.logarithms(LAYOUT)),
                new DoubleBarrierOption(PutCall.CALL, 95.0, 70.0, 130.0, onDates, 1.0, W, 1.0));
        Path report = folder.resolve("report");

        CliRun run = CliRun.of("validate", model, "--points", "2", "--report", report.toString());

        assertEquals(0, run.status(), run.err());
        String page = Files.readString(report.resolve("report.html"));
        assertTrue(page.contains("The simulation has a standard error of its own"), page.substring(0, 2000));
        assertTrue(page.contains("greeks-vega"), "vega has its chart");
        assertTrue(run.out().contains("a simulation of 65,536 antithetic paths"), run.out());
    }

    @Test
    void aNetworkAloneHasTheIdentityAndNoControl() {
        CliRun run = CliRun.of("inspect", SampleModel.write(folder).toString(), "--json");

        assertEquals("identity", run.text("form.map"));
        assertTrue(run.isNull("control"), run.out());
    }
}
