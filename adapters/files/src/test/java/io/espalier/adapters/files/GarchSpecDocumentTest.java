package io.espalier.adapters.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.files.document.DocumentReader;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.adapters.files.problem.Warning;
import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.label.SamplingLaw;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.market.LevelKind;
import io.espalier.surrogate.workflow.FormSpec;
import io.espalier.surrogate.workflow.LabelSpec;
import io.espalier.surrogate.workflow.NetworkSpec;
import io.espalier.surrogate.workflow.PruningSpec;
import io.espalier.surrogate.workflow.SurrogateSpec;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GarchSpecDocumentTest {
    private static final String GARCH = "model: garch\n";
    private static final String ADDITIVE = GARCH + "product: {dynamics: additive, forward: 100, omega: 0.04}\n";
    private static final String SMILE = "inputs: {moneyness: {low: -3, high: 3}, T: {low: 5, high: 252},"
            + " variance_ratio: {low: 0.25, high: 4}, alpha: {low: 0.02, high: 0.12},"
            + " persistence: {low: 0.85, high: 0.98}}\n";
    private static final String LOG = GARCH
            + "product: {dynamics: log, spot: 100, strike: 100, steps: 21, omega: 2.0e-6, h1: 1.0e-4, alpha: 0.08,"
            + " beta: 0.88, lambda: 0.1}\n";

    /** Measured numbers, tuned where they are. */
    private static final SpecDefaults ADDITIVE_DEFAULTS =
            GarchDefaults.of(GarchMarket.Dynamics.ADDITIVE, columns(FactorId.Kind.MONEYNESS));

    private static InputColumns columns(FactorId.Kind kind) {
        InputColumns columns = new InputColumns();
        columns.add(FactorId.of(kind), 0.0, 1.0);
        return columns;
    }

    private static SpecDocument document(String yaml) {
        return SpecDocument.read(DocumentReader.yaml(yaml), yaml);
    }

    private static SurrogateSpec read(String yaml) {
        return document(yaml).spec();
    }

    private static GarchInstrument option(SurrogateSpec spec) {
        return (GarchInstrument) spec.instrument();
    }

    private static String refusal(String yaml) {
        InputException e = assertThrows(InputException.class, () -> read(yaml), yaml);
        return e.problems().stream()
                .map(p -> p.code() + p.field().map(f -> " " + f).orElse(""))
                .collect(Collectors.joining(", "));
    }

    @Test
    void aSmileOfAFewLinesHasWhatLearnsItWell() {
        SurrogateSpec spec = read(ADDITIVE + SMILE);

        assertEquals(
                List.of("moneyness", "T", "variance_ratio", "alpha", "persistence"),
                spec.sampling().layout().names());
        assertEquals(new SamplingLaw.LogUniform(), spec.sampling().law());
        assertEquals(ADDITIVE_DEFAULTS.fresh(), spec.fresh());
        assertEquals(
                spec.fresh() ? ADDITIVE_DEFAULTS.freshRows() : ADDITIVE_DEFAULTS.keptRows(),
                spec.sampling().samples());
        assertTrue(spec.sampling().antithetic());
        assertEquals(LabelSpec.auto(), spec.labels());
        assertEquals(FormSpec.auto(), spec.form());
        assertEquals(NetworkSpec.Front.none(), spec.network().front());
        assertEquals(ADDITIVE_DEFAULTS.hidden(), spec.network().hidden());
        assertEquals(
                PruningSpec.Target.of(ADDITIVE_DEFAULTS.pruned()),
                spec.pruning().target());
        assertEquals(2, spec.training().order());
        assertArrayEquals(new double[] {-3, 5, 0.25, 0.02, 0.85}, spec.served().low());
        assertArrayEquals(new double[] {3, 252, 4, 0.12, 0.98}, spec.served().high());
    }

    /** Scales grow by a share of their logarithm's width, T outward to whole steps, a persistence at most half way to 1. */
    @Test
    void whatIsSampledReachesBeyondWhatIsServed() {
        SurrogateSpec spec = read(ADDITIVE + SMILE + "sampling: {margin: 0.1}\n");
        double ratio = Math.pow(16.0, 0.1);

        assertArrayEquals(
                new double[] {-3.6, Math.floor(5 / Math.pow(50.4, 0.1)), 0.25 / ratio, 0.01, 0.837},
                spec.sampling().box().low(),
                1e-12);
        assertArrayEquals(
                new double[] {3.6, Math.ceil(252 * Math.pow(50.4, 0.1)), 4 * ratio, 0.13, 0.99},
                spec.sampling().box().high(),
                1e-12);
    }

    /** alpha + beta reaches 0.98 where it is served: a margin of 0.3 leads to 1.03, half of it to 1.005, a quarter to 0.9925. */
    @Test
    void theMarginStopsBeforeThePersistenceIsOne() {
        String inputs =
                "inputs: {alpha: {low: 0.03, high: 0.13}, beta: {low: 0.78, high: 0.85}, h1: {low: 1, high: 2}}\n";
        SurrogateSpec spec = read(GARCH
                + "product: {dynamics: additive, forward: 100, strike: 101, steps: 20, omega: 0.04}\n" + inputs
                + "sampling: {margin: 0.3}\n");
        double[] high = spec.sampling().box().high();

        assertEquals(0.13 + 0.075 * 0.1, high[0], 1e-12);
        assertEquals(0.85 + 0.075 * 0.07, high[1], 1e-12);
    }

    @Test
    void whatTheProductLeavesOutIsTheMiddleOrMadeOfMiddles() {
        GarchMarket market = option(read(GARCH
                        + "product: {dynamics: log, forward: 100, lambda: 0.5}\n"
                        + "inputs: {moneyness: {low: -3, high: 3}, T: {low: 5, high: 252},"
                        + " variance_ratio: {low: 0.5, high: 2.5}, alpha: {low: 0.04, high: 0.12},"
                        + " persistence: {low: 0.88, high: 0.92}, long_run_variance: {low: 1.0e-4, high: 3.0e-4}}\n"))
                .market();

        assertEquals(0.08, market.alpha(), 1e-15);
        assertEquals(0.9, market.persistence(), 1e-15);
        assertEquals(0.9 - 0.08 * 1.25, market.beta(), 1e-15);
        assertEquals(2e-4 * 0.1, market.omega(), 1e-18);
        assertEquals(1.5 * 2e-4, market.h1(), 1e-18);
    }

    @Test
    void plainColumnsAreReadUnderTheirOwnAndTheGeneralNames() {
        SurrogateSpec spec = read(GARCH
                + "product: {dynamics: log, type: put, omega: 2.0e-6, beta: 0.85}\n"
                + "inputs: {spots: {low: [90], high: [110]}, strike: {low: 95, high: 105}, steps: {low: 10, high: 31},"
                + " rate: {low: 0, high: 2.0e-4}, h1: {low: 5.0e-5, high: 2.0e-4}, alpha: {low: 0.05, high: 0.11},"
                + " lambda: {low: 0, high: 0.4}}\nsampling: {samples: 100}\n");
        GarchInstrument option = option(spec);

        assertEquals(
                List.of("spot[0]", "strike", "T", "rate", "h1", "alpha", "lambda"),
                spec.sampling().layout().names());
        assertEquals(new SamplingLaw.Uniform(), spec.sampling().law());
        assertEquals(100, spec.sampling().samples());
        assertEquals(LevelKind.SPOT, option.market().kind());
        assertEquals(100.0, option.market().level());
        // 20.5 is no number of steps.
        assertEquals(20.0, option.product().expiry());
        assertEquals(1e-4, option.market().rate(), 1e-18);
        assertEquals(3, spec.pruning().target().sizes().size());
    }

    @Test
    void aNetworkThatIsNotPrunedHasThePrunedSizes() {
        SurrogateSpec spec = read(ADDITIVE + SMILE + "pruning: {method: none}\nsampling: {fresh: true}\n");

        assertEquals(ADDITIVE_DEFAULTS.pruned(), spec.network().hidden());
        assertEquals(PruningSpec.TargetKind.AUTO, spec.pruning().target().kind());
        assertTrue(spec.fresh());
        assertEquals(ADDITIVE_DEFAULTS.freshRows(), spec.sampling().samples());
    }

    @Test
    void sizesOfOnesOwnAreNotPrunedToThoseOfTheDefault() {
        SurrogateSpec spec = read(ADDITIVE + SMILE + "network: {hidden: [8]}\n");

        assertEquals(PruningSpec.TargetKind.AUTO, spec.pruning().target().kind());
    }

    @Test
    void jsonHasTheSameFields() {
        String json =
                "{\"model\": \"garch\", \"product\": {\"dynamics\": \"additive\", \"forward\": 100, \"omega\": 0.04},"
                        + " \"inputs\": {\"moneyness\": {\"low\": -3, \"high\": 3}, \"T\": {\"low\": 5, \"high\": 252},"
                        + " \"variance_ratio\": {\"low\": 0.25, \"high\": 4}, \"alpha\": {\"low\": 0.02, \"high\": 0.12},"
                        + " \"persistence\": {\"low\": 0.85, \"high\": 0.98}}}";
        SurrogateSpec fromJson =
                SpecDocument.read(DocumentReader.json(json), json).spec();

        assertEquals(read(ADDITIVE + SMILE).instrument(), fromJson.instrument());
        assertEquals(read(ADDITIVE + SMILE).pruning(), fromJson.pruning());
    }

    @Test
    void theExampleIsRead() {
        SurrogateSpec spec = SpecDocument.read(
                        Path.of("../../examples/garch-sp500.yaml").toString())
                .spec();

        assertEquals(7, spec.sampling().layout().size());
        assertEquals(GarchMarket.Dynamics.LOG, option(spec).market().dynamics());
        assertEquals(
                "",
                document(spec.text()).warnings().stream().map(Warning::message).collect(Collectors.joining()));
    }

    @Test
    void whatHasNoMeaningThereIsWarnedAbout() {
        List<String> fields = document(
                        LOG + "inputs: {spot: {low: 90, high: 110}}\n" + "labels: {second_order: smoothed, width: 1}\n")
                .warnings()
                .stream()
                .map(warning -> warning.code() + " " + warning.field())
                .toList();

        assertEquals(List.of("W_UNUSED_FIELD labels.second_order", "W_UNUSED_FIELD labels.width"), fields);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{strike: {low: 90, high: 110}, moneyness: {low: -1, high: 1}}|E_CONFLICT inputs.moneyness",
                "{spot: {low: 90, high: 110}, moneyness: {low: -1, high: 1}}|E_CONFLICT inputs.moneyness",
                "{spot: {low: 90, high: 110}, spots: {low: 90, high: 110}}|E_CONFLICT inputs.spots",
                "{T: {low: 5, high: 9}, steps: {low: 5, high: 9}}|E_CONFLICT inputs.steps",
                "{h1: {low: 1, high: 2}, variance_ratio: {low: 1, high: 2}}|E_CONFLICT inputs.variance_ratio",
                "{omega: {low: 1, high: 2}, long_run_variance: {low: 1, high: 2}}|E_CONFLICT inputs.long_run_variance",
                "{beta: {low: 0.8, high: 0.9}, persistence: {low: 0.9, high: 0.95}}|E_CONFLICT inputs.persistence",
                "{forward: {low: 90, high: 110}}|E_CONFLICT product.spot",
                "{vols: {low: 1, high: 2}, corr: {low: 0, high: 1}}|E_UNKNOWN_FIELD inputs.vols, E_UNKNOWN_FIELD inputs.corr",
                "{gamma: {low: 0, high: 1}}|E_UNKNOWN_FIELD inputs.gamma",
                "{persistence: {low: 0.9, high: 1}}|E_RANGE inputs.persistence.high",
                "{persistence: {low: 0, high: 0.9}}|E_RANGE inputs.persistence.low",
                "{alpha: {low: 0.05, high: 0.12}}|E_RANGE inputs.alpha.high",
                "{alpha: {low: 0.05, high: 0.2}, beta: {low: 0.7, high: 0.8}}|E_RANGE inputs.beta.high",
                "{lambda: {low: -2, high: 1}}|E_RANGE product.beta",
                "{alpha: {low: 0.05, high: 0.2}, persistence: {low: 0.1, high: 0.8}}|E_RANGE inputs.persistence.low",
                "{T: {low: 2, high: 9}}|E_RANGE inputs.T.low",
                "{T: {low: 2.5, high: 9}}|E_TYPE inputs.T.low",
                "{T: {low: -5, high: 9}}|E_EXPIRED inputs.T.low",
                "{T: {low: 9, high: 20000}}|E_RANGE inputs.T.high",
                "{spot: {low: 0, high: 9}}|E_RANGE inputs.spot.low",
                "{spot: {low: [1, 2], high: 9}}|E_LENGTH inputs.spot.low",
                "{spot: {low: 9, high: 1}}|E_RANGE inputs.spot.low",
                "{h1: {low: 0, high: 1}}|E_RANGE inputs.h1.low",
                "{h1: {low: x, high: NaN}}|E_TYPE inputs.h1.low, E_NOT_FINITE inputs.h1.high",
                "{alpha: {low: -1, high: 0.01}}|E_RANGE inputs.alpha.low",
                "{h1: {low: 1}}|E_MISSING inputs.h1.high",
                "{}|E_TYPE inputs",
                "5|E_TYPE inputs",
                "{moneyness: {low: -1, high: 1}, alpha: {low: 0, high: 0.01}}|E_RANGE inputs.alpha.low",
            })
    void wrongInputsAreRefusedOnce(String inputs, String expected) {
        assertEquals(expected, refusal(LOG + "inputs: " + inputs));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{dynamics: gjr, gamma: 0.1}|E_ENUM product.dynamics",
                "{dynamics: heston_nandi}|E_ENUM product.dynamics",
                "{dynamics: heston}|E_ENUM product.dynamics",
                "{type: digital_call}|E_ENUM product.type",
                "{type: asian_call}|E_ENUM product.type",
                "{steps: 2}|E_RANGE product.steps",
                "{steps: -2}|E_EXPIRED product.steps",
                "{h1: 0}|E_RANGE product.h1",
                "{strike: -1}|E_RANGE product.strike",
                "{notional: 0}|E_RANGE product.notional",
                "{alpha: 0.2}|E_RANGE product.beta",
                "{vols: [1], h1: x}|E_UNKNOWN_FIELD product.vols, E_TYPE product.h1",
            })
    void wrongProductsAreRefusedOnce(String changes, String expected) {
        String yaml = LOG + "inputs: {spot: {low: 90, high: 110}}\n";
        for (String change : changes.substring(1, changes.length() - 1).split(", (?=[a-z0-9]+:)")) {
            String name = change.split(":")[0];
            String without = yaml.replaceAll("([{ ])" + name + ": [^,}]+,? ?", "$1");
            yaml = without.replace("product: {", "product: {" + change + ", ");
        }
        assertEquals(expected, refusal(yaml));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "form: {map: homogeneous}|E_CONFLICT form.map",
                "form: {map: smile}|E_CONFLICT form.map",
                "labels: {paths: survival}|E_CONFLICT labels.paths",
                "sampling: {law: {type: normal, centre: [1]}}|E_CONFLICT sampling.law",
                "sampling: {law: log}|E_ENUM sampling.law",
                "sampling: {fresh: true} / training: {optimiser: lbfgs}|E_CONFLICT training.optimiser",
            })
    void whatIsOfNormalLevelsOnlyIsRefused(String part, String expected) {
        assertEquals(expected, refusal(LOG + "inputs: {spot: {low: 90, high: 110}}\n" + part.replace(" / ", "\n")));
    }

    @Test
    void whatIsOfGarchOnlyIsRefusedForNormalLevels() {
        String normal = "product: {strike: 1, weights: [1], vols: [1], T: 1}\ninputs: {forwards: {low: 0, high: 2}}\n";

        assertEquals("E_CONFLICT form.map", refusal(normal + "form: {map: smile}\n"));
        assertEquals("E_CONFLICT labels.paths", refusal(normal + "labels: {paths: conditional}\n"));
        assertEquals(
                "E_UNKNOWN_FIELD inputs.moneyness",
                refusal(normal.replace("forwards", "moneyness").replace("T: 1", "T: 1, forwards: [1]")));
    }

    @Test
    void aLambdaIsNoneOfAdditiveDynamics() {
        assertEquals(
                "E_CONFLICT inputs.lambda",
                refusal(ADDITIVE + SMILE.replace("}}\n", "}, lambda: {low: 0, high: 1}}\n")));
    }

    /** Logarithms of a normal model's scales are drawn too. */
    @Test
    void aLogBoxNeedsPositiveScales() {
        String normal = "product: {strike: 1, weights: [1], vols: [1]}\n"
                + "inputs: {forwards: {low: 0, high: 2}, T: {low: %s, high: 4}}\nsampling: {law: log_box, margin: 0.5}\n";

        assertEquals("E_RANGE sampling.law", refusal(String.format(Locale.ROOT, normal, "0")));
        SurrogateSpec spec = read(String.format(Locale.ROOT, normal, "1"));
        assertArrayEquals(new double[] {-1, 0.5}, spec.sampling().box().low(), 1e-15);
        assertArrayEquals(new double[] {3, 8}, spec.sampling().box().high(), 1e-15);
    }

    @Test
    void everyFaultIsToldInTheOrderOfTheCodes() {
        assertEquals(
                "E_UNKNOWN_FIELD inputs.vols, E_MISSING product.dynamics, E_ENUM sampling.law, E_RANGE inputs.h1.low",
                refusal(LOG.replace("dynamics: log, ", "")
                        + "inputs: {vols: {low: 1, high: 2}, h1: {low: -1, high: 2}}\nsampling: {law: grid}\n"));
        assertEquals("E_MISSING product, E_MISSING inputs", refusal(GARCH));
        assertTrue(Arrays.asList(refusal(GARCH + "product: 5\ninputs: {h1: {low: 1, high: 2}}")
                        .split(", "))
                .contains("E_TYPE product"));
    }
}
