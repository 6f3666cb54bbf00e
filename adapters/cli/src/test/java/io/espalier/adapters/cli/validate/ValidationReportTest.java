package io.espalier.adapters.cli.validate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.cli.CliRun;
import io.espalier.adapters.cli.model.SampleModel;
import io.espalier.surrogate.artefact.Fingerprint;
import io.espalier.surrogate.artefact.Provenance;
import io.espalier.surrogate.artefact.Surrogate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report of a model: what is in it, what it never says, and when it is refused. */
class ValidationReportTest {
    private static final String SPEC = "model: bachelier\nseed: 5\n";

    @TempDir
    private Path folder;

    private String model;
    private Path report;

    @BeforeEach
    void writeModel() {
        Surrogate surrogate = SampleModel.with(Provenance.empty()
                .with(Provenance.SPEC, SPEC)
                .with(Provenance.SPEC_SHA256, Fingerprint.of(SPEC))
                .with(Provenance.REPRODUCIBLE, "true"));
        model = SampleModel.write(surrogate, folder.resolve("model.esp")).toString();
        report = folder.resolve("report");
    }

    private CliRun validate(String model, String... options) {
        String[] args = new String[6 + options.length];
        System.arraycopy(
                new String[] {"validate", model, "--points", "400", "--report", report.toString()}, 0, args, 0, 6);
        System.arraycopy(options, 0, args, 6, options.length);
        return CliRun.of(args);
    }

    private String read(String name) throws IOException {
        return Files.readString(report.resolve(name));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void thePageHasWhatAValidatorAsksForInOrder() throws IOException {
        CliRun run = validate(model, "--owner", "Rates <desk>");

        assertEquals(0, run.status(), run.err());
        String page = read("report.html");
        int from = 0;
        for (String heading : new String[] {
            "Purpose",
            "Limits of use",
            "Domain",
            "Data and seeds",
            "Tests of every output",
            "Where the errors sit",
            "No arbitrage",
            "Comparison with rivals",
            "Certificate, statistical part",
            "Monitoring in use",
            "Ownership and sign-off",
            "Fingerprints"
        }) {
            int at = page.indexOf("<h2>" + heading + "</h2>");
            assertTrue(at > from, heading);
            from = at;
        }
        assertTrue(page.contains("Owner: Rates &lt;desk&gt;."), "the owner is named");
    }

    @Test
    void withoutAProofNothingIsCalledCertified() throws IOException {
        validate(model);

        for (String file : new String[] {"report.html", "validation.json"}) {
            String text = read(file).toLowerCase(Locale.ROOT).replace("not certified: statistical only", "");
            assertFalse(text.contains("certified"), file);
            assertFalse(text.contains("rigorous"), file);
            assertFalse(text.contains("proved"), file);
        }
        assertTrue(read("report.html").contains("Not certified: statistical only"));
    }

    @Test
    void withAProofTheTwoPartsAreToldApart() throws IOException {
        validate(SampleModel.write(SampleModel.withProof(), folder.resolve("proved.esp"))
                .toString());

        String page = read("report.html");
        assertTrue(page.contains("Certified: for every input in the box the value is proved to be within 40.00"));
        assertTrue(page.contains("Proved for every input in the box"));
        assertTrue(page.contains("Measured at 64 points, 95 % confidence"));
        assertTrue(read("validation.json").contains("\"stop\":40.0,\"stop_basis\":\"proved_bound\""));
    }

    /** The value's error is 34 at most, and above 20 at nearly all points. */
    @Test
    void aProofThatAnErrorContradictsIsRefusedAndNothingIsWritten() {
        String lying = SampleModel.write(SampleModel.withProof(20.0), folder.resolve("lying.esp"))
                .toString();
        CliRun run = validate(lying, "--json");

        assertEquals(4, run.status(), run.out());
        assertEquals("E_CERTIFICATE_MISMATCH", run.text("errors[0].code"));
        assertTrue(run.text("errors[0].message").contains("output=value, bound=20.0, found=33."), run.out());
        assertFalse(Files.exists(folder.resolve("report").resolve("report.html")));
    }

    /** The hash is taken here by hand: of the text without its last field. */
    @Test
    void theJsonBearsTheHashOfItsContentsAndThePageShowsIt() throws IOException, NoSuchAlgorithmException {
        validate(model);

        String json = read("validation.json");
        Matcher sealed =
                Pattern.compile("(.*),\"content_sha256\":\"(.{64})\"}\n").matcher(json);
        assertTrue(sealed.matches(), json);
        byte[] contents = (sealed.group(1) + "}").getBytes(StandardCharsets.UTF_8);
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(contents));
        assertEquals(sha256, sealed.group(2));
        assertTrue(read("report.html").contains(sha256));
        assertFalse(json.contains("NaN") || json.contains("Infinity"), json);
    }

    @Test
    void theSameModelAndPointsGiveTheSameJson() throws IOException {
        validate(model, "--owner", "A");
        byte[] first = Files.readAllBytes(report.resolve("validation.json"));

        validate(model, "--owner", "A");

        assertArrayEquals(first, Files.readAllBytes(report.resolve("validation.json")));
    }

    @Test
    void theJsonHasEveryPart() throws IOException {
        validate(model);

        CliRun json = new CliRun(0, read("validation.json"), "");
        assertEquals(400.0, json.number("outputs.value.samples"));
        assertEquals(0.99, json.number("outputs.value.quantiles[2].level"));
        assertEquals("moneyness", json.text("regions[0].coordinate"));
        assertEquals("spot[0]", json.text("regions[3].coordinate"));
        assertEquals("high", json.text("regions[5].third"));
        assertTrue(json.number("regions[3].outputs.gamma.rmse") > 0.0);
        assertTrue(json.number("rivals[1].r2") > json.number("rivals[0].r2"), "a quadratic beats a plane");
        assertEquals(0.01, json.number("monitoring.out_of_domain_share.warn"));
        assertEquals(82.0, json.number("monitoring.near_edge_share.inputs[0].low"));
        assertEquals(
                json.number("outputs.value.quantiles[2].high"),
                json.number("monitoring.shadow_difference[0].threshold"));
        assertTrue(json.number("largest_found.value.error") >= json.number("outputs.value.max_error"));
        assertEquals(Fingerprint.of(SPEC), json.text("hashes.spec_sha256"));
        assertTrue(json.isNull("sign_off.approver"));
    }

    /** The sample model is worth at least 2 min silu + 1 = 0.44, the intrinsic value up to 15: it is broken where that is larger. */
    @Test
    void breachesAreCountedAndHeldAgainstTheModelsError() {
        CliRun run = CliRun.of("validate", model, "--points", "400", "--json");

        assertEquals("value at least the discounted intrinsic value", run.text("breaches[0].claim"));
        assertEquals(400.0, run.number("breaches[0].checked"));
        assertEquals("error_quantile", run.text("breaches[0].measure"));
        assertEquals(0.99, run.number("breaches[0].quantile_level"));
        assertTrue(run.number("breaches[0].within") <= run.number("breaches[0].count"));
        assertEquals("statistical", run.text("certificate.kind"));
    }

    private void assertRefused(CliRun run, String field, String... hashes) {
        assertEquals("E_CERTIFICATE_MISMATCH " + field, run.refusal(4));
        for (String hash : hashes) {
            assertTrue(run.text("errors[0].message").contains(hash), run.out());
        }
        assertFalse(Files.exists(report), "nothing is written");
    }

    @Test
    void aSpecificationWhoseHashIsAnothersIsRefused() {
        String wrong = Fingerprint.of("another");
        Surrogate lying =
                SampleModel.with(Provenance.empty().with(Provenance.SPEC, SPEC).with(Provenance.SPEC_SHA256, wrong));

        CliRun run =
                validate(SampleModel.write(lying, folder.resolve("lying.esp")).toString(), "--json");

        assertRefused(run, "spec_sha256", wrong, Fingerprint.of(SPEC));
    }

    @Test
    void aSpecificationBesideItMustBeTheOneTrainedFrom() throws IOException {
        String other = file("other.yaml", SPEC + "\n");

        assertRefused(
                validate(model, "--spec", other, "--json"), other, Fingerprint.of(SPEC), Fingerprint.of(SPEC + "\n"));
        assertEquals(0, validate(model, "--spec", file("spec.yaml", SPEC)).status());
    }

    @Test
    void anEarlierReportMustBeUnchangedAndOfTheSameModel() throws IOException {
        validate(model);
        String text = read("validation.json");
        String earlier = file("earlier.json", text);
        String changed = file("changed.json", text.replaceFirst("\"points\":400", "\"points\":401"));
        String none = file("none.json", "{}");
        String otherModel = SampleModel.write(folder).toString();
        report = folder.resolve("again");

        assertRefused(
                validate(model, "--against", changed, "--json"),
                changed,
                text.substring(text.length() - 67, text.length() - 3));
        assertRefused(validate(model, "--against", none, "--json"), none);
        assertRefused(
                validate(otherModel, "--against", earlier, "--json"),
                earlier,
                SampleModel.surrogate().modelId());
        assertEquals(
                "E_FILE nowhere.json",
                validate(model, "--against", "nowhere.json", "--json").refusal(3));
        assertEquals(0, validate(model, "--against", earlier).status());
    }
}
