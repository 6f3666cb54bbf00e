package io.espalier.adapters.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.files.document.DocumentReader;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.pricing.label.SamplingLaw;
import io.espalier.pricing.market.LevelKind;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.workflow.NetworkSpec;
import io.espalier.surrogate.workflow.PruningSpec;
import io.espalier.surrogate.workflow.SurrogateSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecDocumentTest {
    private static final String PRODUCT =
            "product: {strike: 1.1, T: 1.0, weights: [0.5, 0.5], vols: [0.2, 0.3], corr: [[1, 0.4], [0.4, 1]]}\n";
    private static final String SPOTS = "inputs: {spots: {low: [0.4, 0.6], high: [1.6, 1.6]}}\n";

    private static SurrogateSpec read(String yaml) {
        return SpecDocument.read(DocumentReader.yaml(yaml), yaml).spec();
    }

    private static String refusal(String yaml) {
        InputException e = assertThrows(InputException.class, () -> read(yaml), yaml);
        return e.problems().stream()
                .map(p -> p.code() + p.field().map(f -> " " + f).orElse(""))
                .collect(Collectors.joining(", "));
    }

    @Test
    void whatIsLeftOutHasTheDocumentedDefault() {
        SurrogateSpec spec = read(PRODUCT + SPOTS);

        assertEquals(List.of("spot[0]", "spot[1]"), spec.sampling().layout().names());
        assertArrayEquals(new double[] {0.4, 0.6}, spec.sampling().box().low());
        assertArrayEquals(new double[] {1.6, 1.6}, spec.sampling().box().high());
        assertEquals(new SamplingLaw.Uniform(), spec.sampling().law());
        assertEquals(65_536, spec.sampling().samples());
        assertEquals(1, spec.sampling().pathsPerSample());
        assertTrue(spec.sampling().antithetic());
        assertEquals(List.of(128, 128), spec.network().hidden());
        assertEquals(NetworkSpec.Front.auto(), spec.network().front());
        assertEquals(1, spec.training().order());
        assertTrue(spec.training().budget().isEmpty());
        assertEquals(new PruningSpec(PruningSpec.Method.IASA, Optional.empty()), spec.pruning());
        assertEquals(1L, spec.seed());
        assertEquals(PRODUCT + SPOTS, spec.text());
    }

    @Test
    void centralValueOfAnInputIsTheMiddleOfItsRangeUnlessTheProductGivesOne() {
        SurrogateSpec spec = read("product: {T: 2, weights: [1, 1], corr: [[1, 0], [0, 1]]}\n"
                + "inputs: {strike: {low: 1, high: 3}, vols: {low: 0.5, high: 1.5}, T: {low: 0, high: 1},"
                + " forwards: {low: [-1, 0], high: 1}}");

        assertEquals(
                List.of("strike", "vol[0]", "vol[1]", "T", "forward[0]", "forward[1]"),
                spec.sampling().layout().names());
        assertEquals(LevelKind.FORWARD, spec.instrument().market().kind());
        assertArrayEquals(new double[] {0.0, 0.5}, spec.instrument().market().levels());
        assertArrayEquals(new double[] {1.0, 1.0}, spec.instrument().market().vols());
        assertEquals(2.0, spec.instrument().option().strike());
        assertEquals(2.0, spec.instrument().option().expiry());
    }

    @Test
    void oneNumberMovesAllVolatilitiesInTheProportionOfTheProducts() {
        SurrogateSpec spec = read(PRODUCT + "inputs: {spots: {low: 0.5, high: 1.5}, vol: {low: 0.1, high: 0.4}}\n");

        assertEquals(
                List.of("spot[0]", "spot[1]", "vol"), spec.sampling().layout().names());
        assertArrayEquals(new double[] {0.5, 0.5, 0.1}, spec.sampling().box().low());
        assertArrayEquals(new double[] {0.2, 0.3}, spec.instrument().market().vols());
    }

    @Test
    void oneNumberDoesNotSayHowVolatilitiesStandToEachOther() {
        String inputs = "inputs: {spots: {low: 0.5, high: 1.5}, vol: {low: 0.1, high: 0.4}}\n";

        assertEquals(
                "E_MISSING product.vols",
                refusal("product: {strike: 1, T: 1, weights: [1, 1], corr: [[1, 0], [0, 1]]}\n" + inputs));
        assertEquals(
                "E_RANGE product.vols[0]",
                refusal("product: {strike: 1, T: 1, weights: [1, 1], vols: [0, 1], corr: [[1, 0], [0, 1]]}\n"
                        + inputs));
    }

    @Test
    void everythingGivenIsRead() {
        SurrogateSpec spec = read("model: bachelier\n" + PRODUCT + SPOTS
                + "sampling: {law: {type: normal, centre: [1, 1], scale: 1.5, horizon: 2}, samples: 128, paths: 4,"
                + " antithetic: false}\n"
                + "network: {hidden: [8, 4], activation: silu, front: 2}\n"
                + "training: {order: 0, budget: 1.5m}\n"
                + "pruning: {method: magnitude, target: [3, 4]}\nseed: -7\n");

        assertEquals(
                new SamplingLaw.Normal(new double[] {1, 1}, 1.5, 2.0),
                spec.sampling().law());
        assertEquals(128, spec.sampling().samples());
        assertEquals(4, spec.sampling().pathsPerSample());
        assertEquals(-7L, spec.sampling().seed());
        assertEquals(new NetworkSpec(List.of(8, 4), Activation.SILU, NetworkSpec.Front.of(2)), spec.network());
        assertEquals(0, spec.training().order());
        assertEquals(Duration.ofSeconds(90), spec.training().budget().orElseThrow());
        assertEquals(new PruningSpec(PruningSpec.Method.MAGNITUDE, Optional.of(List.of(3, 4))), spec.pruning());
    }

    @Test
    void basketOfTheExamplesIsRead() {
        SpecDocument document = SpecDocument.read(
                Path.of("..", "..", "examples", "basket-g7.yaml").toString());

        assertEquals(7, document.spec().instrument().size());
        assertEquals("Canada", document.names().get(0));
        assertEquals(LevelKind.SPOT, document.spec().instrument().market().kind());
        assertEquals(0.0461, document.spec().instrument().market().carryOf(0));
        assertEquals(100.0, document.spec().instrument().market().levels()[6]);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "sampling: {law: sobol}|none",
                "sampling: {law: gauss}|E_ENUM sampling.law",
                "sampling: {samples: 1.5, paths: 0}|E_TYPE sampling.samples, E_RANGE sampling.paths",
                "sampling: {law: {type: normal, centre: [1], scale: -1, x: 1}}|"
                        + "E_UNKNOWN_FIELD sampling.law.x, E_LENGTH sampling.law.centre, E_RANGE sampling.law.scale",
                "sampling: {law: {}}|E_MISSING sampling.law.type, E_MISSING sampling.law.centre",
                "network: {hidden: [], activation: tanh, front: some}|"
                        + "E_TYPE network.hidden, E_ENUM network.activation, E_ENUM network.front",
                "network: {hidden: [4, 0], front: 3}|E_RANGE network.hidden[1], E_RANGE network.front",
                "training: {order: 3, budget: soon}|E_TYPE training.budget, E_RANGE training.order",
                "training: {budget: 0s}|E_RANGE training.budget",
                "pruning: {method: best, target: small}|E_ENUM pruning.method, E_ENUM pruning.target",
                "network: {hidden: [4, 4]} / pruning: {target: [1]}|E_LENGTH pruning.target",
                "network: {hidden: [4, 4]} / pruning: {target: [4, 5]}|E_RANGE pruning.target[1]",
                "network: {hidden: [4]} / pruning: {method: none, target: [4]}|E_CONFLICT pruning.target",
                "seed: 1.5|E_TYPE seed",
                "seed: 1e17|E_RANGE seed",
                "model: heston|E_ENUM model",
                "moddel: bachelier|E_UNKNOWN_FIELD moddel",
                "seed: 1 / seed: 2|E_DUPLICATE_KEY seed",
            })
    void wrongPartsAreRefusedOnce(String part, String expected) {
        String yaml = PRODUCT + SPOTS + part.replace(" / ", "\n");

        if (expected.equals("none")) {
            read(yaml);
        } else {
            assertEquals(expected, refusal(yaml));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "5|E_TYPE inputs",
                "{}|E_TYPE inputs",
                "{spots: 1}|E_TYPE inputs.spots",
                "{spots: {low: 1}}|E_MISSING inputs.spots.high",
                "{spots: {low: [1, 2, 3], high: 4}}|E_LENGTH inputs.spots.low",
                "{spots: {low: [1, x], high: [NaN, 2]}}|E_TYPE inputs.spots.low[1], E_NOT_FINITE inputs.spots.high[0]",
                "{spots: {low: [1, 2], high: [2, 1]}}|E_RANGE inputs.spots.low[1]",
                "{spots: {low: 1, high: 2, step: 1}}|E_UNKNOWN_FIELD inputs.spots.step",
                "{spots: {low: 1, high: 2}, forwards: {low: 1, high: 2}}|E_CONFLICT inputs.forwards, E_CONFLICT product.forwards",
                "{spots: {low: 1, high: 2}, vol: {low: 0.1, high: 0.2}, vols: {low: 0.1, high: 0.2}}|E_CONFLICT inputs.vol",
                "{spots: {low: 1, high: 2}, vol: {low: -1, high: 2}}|E_NEGATIVE_VOL inputs.vol.low",
                "{vols: {low: -1, high: 2}, T: {low: -1, high: 1}}|"
                        + "E_MISSING product.forwards, E_EXPIRED inputs.T.low, E_NEGATIVE_VOL inputs.vols.low[0], "
                        + "E_NEGATIVE_VOL inputs.vols.low[1]",
                "{spots: {low: 1, high: 2}, moon: {low: 1, high: 2}}|E_UNKNOWN_FIELD inputs.moon",
            })
    void wrongInputsAreRefusedOnce(String inputs, String expected) {
        assertEquals(expected, refusal(PRODUCT + "inputs: " + inputs));
    }

    @Test
    void faultsOfTheProductBearItsPath() {
        assertEquals(
                "E_UNKNOWN_FIELD product.wieght, E_MISSING product.strike, E_LENGTH product.vols, "
                        + "E_NEGATIVE_VOL product.vols[1], E_RANGE product.notional",
                refusal("product: {T: 1, weights: [1], vols: [1, -2], notional: 0, wieght: 1}\n"
                        + "inputs: {spots: {low: 1, high: 2}}"));
        assertEquals(
                "E_MISSING product.strike, E_RANGE product.type",
                refusal("product: {type: digital_put, T: 1, weights: [1], vols: [1]}\n"
                        + "inputs: {spots: {low: 1, high: 2}}"));
        assertEquals("E_MISSING product, E_MISSING inputs", refusal("{}"));
        assertEquals("E_TYPE product", refusal("product: 5\n" + SPOTS));
    }

    @Test
    void productOverSeveralDatesIsNotLearntYet() {
        assertEquals(
                "E_RANGE product.type",
                refusal("product: {type: asian_call, strike: 1, T: 1, fixings: 4, weights: [1], vols: [1]}\n"
                        + "inputs:\n  forwards: {low: [0], high: [1]}\n"));
    }
}
