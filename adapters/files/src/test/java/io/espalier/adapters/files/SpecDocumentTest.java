package io.espalier.adapters.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.files.document.DocumentReader;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.pricing.Instrument;
import io.espalier.pricing.label.SamplingLaw;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.LevelKind;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.prune.FitErrors;
import io.espalier.surrogate.train.LossPlan;
import io.espalier.surrogate.train.Regularisation;
import io.espalier.surrogate.workflow.FormSpec;
import io.espalier.surrogate.workflow.LabelSpec;
import io.espalier.surrogate.workflow.NetworkSpec;
import io.espalier.surrogate.workflow.PruningSpec;
import io.espalier.surrogate.workflow.SurrogateSpec;
import io.espalier.surrogate.workflow.TrainingSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpecDocumentTest {
    private static final String PRODUCT =
            "product: {strike: 1.1, T: 1.0, weights: [0.5, 0.5], vols: [0.2, 0.3], corr: [[1, 0.4], [0.4, 1]]}\n";
    private static final String SPOTS = "inputs: {spots: {low: [0.4, 0.6], high: [1.6, 1.6]}}\n";

    private static SurrogateSpec read(String yaml) {
        return SpecDocument.read(DocumentReader.yaml(yaml), yaml).spec();
    }

    private static Instrument normal(SurrogateSpec spec) {
        return (Instrument) spec.instrument();
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
        assertFalse(spec.fresh());
        assertArrayEquals(spec.served().low(), spec.sampling().box().low());
        assertEquals(LabelSpec.auto(), spec.labels());
        assertEquals(new FormSpec(FormSpec.MapChoice.AUTO, FormSpec.ControlChoice.NONE), spec.form());
        assertEquals(new NetworkSpec(List.of(), Activation.SILU, NetworkSpec.Front.auto()), spec.network());
        assertEquals(TrainingSpec.of(2), spec.training());
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
        assertEquals(LevelKind.FORWARD, normal(spec).market().kind());
        assertArrayEquals(new double[] {0.0, 0.5}, normal(spec).market().levels());
        assertArrayEquals(new double[] {1.0, 1.0}, normal(spec).market().vols());
        assertEquals(2.0, normal(spec).option().strike());
        assertEquals(2.0, normal(spec).option().expiry());
    }

    @Test
    void oneNumberMovesAllVolatilitiesInTheProportionOfTheProducts() {
        SurrogateSpec spec = read(PRODUCT + "inputs: {spots: {low: 0.5, high: 1.5}, vol: {low: 0.1, high: 0.4}}\n");

        assertEquals(
                List.of("spot[0]", "spot[1]", "vol"), spec.sampling().layout().names());
        assertArrayEquals(new double[] {0.5, 0.5, 0.1}, spec.sampling().box().low());
        assertArrayEquals(new double[] {0.2, 0.3}, normal(spec).market().vols());
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
    void theCriticalSizeHasBandsOfItsOwnOrTheUsualOnes() {
        SurrogateSpec given = read(PRODUCT + SPOTS + "pruning: {target: critical, bands: [3e-5, 1e-4, 2e-3]}\n");
        SurrogateSpec usual = read(PRODUCT + SPOTS + "pruning: {target: critical}\n");

        assertEquals(PruningSpec.critical(new FitErrors(3e-5, 1e-4, 2e-3)), given.pruning());
        assertEquals(PruningSpec.critical(new FitErrors(1e-4, 1e-3, 1e-2)), usual.pruning());
    }

    @Test
    void everyFurtherFieldIsRead() {
        SurrogateSpec spec = read(PRODUCT + SPOTS
                + "sampling: {samples: 2147483647, fresh: true, margin: 0.25}\n"
                + "labels: {paths: plain, second_order: smoothed, width: 0.02, directions: 3}\n"
                + "form: {map: homogeneous, control: european}\n"
                + "network: {hidden: [8, 4], activation: tanh}\n"
                + "training: {order: 2, optimiser: adam, loss: {scaling: global, gradient_weight: 2, curvature_weight: 0.5,"
                + " curvature_every: 4}, regularisation: {l1: 1e-6, l2: 1e-5, dropout: 0.1, clip: 2}, epochs: 7, batch: 64,"
                + " rate: 0.01, starts: 3, patience: 5}\n"
                + "pruning: {method: salience, fold: midpoint, target: [3, 0]}\n");

        assertEquals(Integer.MAX_VALUE, spec.sampling().samples());
        assertTrue(spec.fresh());
        assertEquals(new LabelSpec(LabelSpec.Paths.PLAIN, LabelSpec.Curvature.SMOOTHED, 0.02, 3), spec.labels());
        assertEquals(new FormSpec(FormSpec.MapChoice.HOMOGENEOUS, FormSpec.ControlChoice.EUROPEAN), spec.form());
        assertEquals(Activation.TANH, spec.network().activation());
        assertEquals(
                new TrainingSpec(
                        2,
                        Optional.empty(),
                        TrainingSpec.Optimiser.ADAM,
                        LossPlan.Scaling.GLOBAL,
                        new TrainingSpec.Weights(2.0, 0.5, 4),
                        new Regularisation(1e-6, 1e-5, 0.1, 2.0),
                        new TrainingSpec.Effort(
                                OptionalInt.of(7), OptionalInt.of(64), OptionalDouble.of(0.01), OptionalInt.of(3), 5)),
                spec.training());
        assertEquals(
                new PruningSpec(
                        PruningSpec.Method.SALIENCE,
                        PruningSpec.FoldChoice.MIDPOINT,
                        PruningSpec.Target.of(List.of(3, 0))),
                spec.pruning());
    }

    @ParameterizedTest
    @EnumSource(PruningSpec.Method.class)
    void everyMethodOfPruningIsReadByItsName(PruningSpec.Method method) {
        assertEquals(
                method,
                read(PRODUCT + SPOTS + "pruning: {method: " + method.label() + "}")
                        .pruning()
                        .method());
    }

    @Test
    void aPruningMayEndAtALossInPlaceOfSizes() {
        PruningSpec pruning = read(PRODUCT + SPOTS + "pruning: {fold: mean, target: auto, loss: 0.001}")
                .pruning();

        assertEquals(
                new PruningSpec(PruningSpec.Method.IASA, PruningSpec.FoldChoice.MEAN, PruningSpec.Target.within(0.001)),
                pruning);
    }

    /** With n columns the terms have shares 1 : lambda n, so values have 1/(1 + lambda n). */
    @Test
    void alphaIsTheShareOfValuesInTheLoss() {
        double lambda = read(PRODUCT + SPOTS + "training: {loss: {scaling: global, alpha: 0.2}}")
                .training()
                .weights()
                .gradient();

        assertEquals(0.2, 1.0 / (1.0 + lambda * 2), 1e-15);
    }

    @Test
    void theMarginWidensWhatIsSampledAndNotWhatIsServed() {
        SurrogateSpec spec = read("product: {strike: 1, T: 1, weights: [1, 1, 1]}\n"
                + "inputs: {forwards: {low: -1, high: 1}, vols: {low: 0.1, high: 0.9}, corr: {low: -0.3, high: 0.9}}\n"
                + "sampling: {margin: 0.5}");

        assertEquals(
                List.of("forward[0]", "forward[1]", "forward[2]", "vol[0]", "vol[1]", "vol[2]", "corr"),
                spec.sampling().layout().names());
        assertArrayEquals(
                new double[] {-1, -1, -1, 0.1, 0.1, 0.1, -0.3}, spec.served().low());
        assertArrayEquals(
                new double[] {-2, -2, -2, 0.05, 0.05, 0.05, -0.4},
                spec.sampling().box().low(),
                1e-15);
        assertArrayEquals(
                new double[] {2, 2, 2, 1.3, 1.3, 1.3, 0.95},
                spec.sampling().box().high(),
                1e-15);
    }

    @Test
    void theCommonCorrelationLeavesItsMiddleToTheProduct() {
        SurrogateSpec spec = read("product: {strike: 1, T: 1, weights: [1, 1], vols: [1, 1]}\n"
                + "inputs: {forwards: {low: 0, high: 1}, corr: {low: 0.2, high: 0.6}}");

        assertEquals(0.4, normal(spec).market().correlation().common(), 1e-15);
        assertEquals(FactorId.commonCorrelation(), spec.sampling().layout().factor(2));
    }

    @Test
    void secondOrderNeedsALevelAmongTheInputs() {
        String product = "product: {strike: 1, T: 1, weights: [1], forwards: [1]}\ninputs: {vols: {low: 1, high: 2}}\n";

        assertEquals(1, read(product).training().order());
        assertEquals("E_CONFLICT training.order", refusal(product + "training: {order: 2}"));
    }

    @Test
    void everyFieldOfTheTemplateHasTheDefaultThatItSays() {
        SurrogateSpec written = SpecTemplate.document().spec();
        assertEquals(List.of(), SpecTemplate.document().warnings());
        String product = SpecTemplate.text()
                .lines()
                .map(line -> line.replaceFirst("#.*", ""))
                .collect(Collectors.joining("\n"));
        SurrogateSpec left = read(product.substring(product.indexOf("product:"), product.indexOf("sampling:")));

        assertEquals(left.instrument().product(), written.instrument().product());
        assertEquals(normal(left).market(), normal(written).market());
        assertArrayEquals(left.served().low(), written.served().low());
        assertArrayEquals(left.sampling().box().high(), written.sampling().box().high());
        assertEquals(left.sampling().law(), written.sampling().law());
        assertEquals(left.sampling().samples(), written.sampling().samples());
        assertEquals(left.sampling().pathsPerSample(), written.sampling().pathsPerSample());
        assertEquals(left.sampling().antithetic(), written.sampling().antithetic());
        assertEquals(left.sampling().seed(), written.sampling().seed());
        assertEquals(left.fresh(), written.fresh());
        assertEquals(left.labels(), written.labels());
        assertEquals(left.form(), written.form());
        assertEquals(left.network(), written.network());
        assertEquals(left.training(), written.training());
        assertEquals(left.pruning(), written.pruning());
        assertEquals(left.seed(), written.seed());
    }

    /** Each field that a reader knows must be in the template; the readers' own lists are told by their refusals. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sampling",
                "labels",
                "form",
                "network",
                "training",
                "training.loss",
                "training.regularisation",
                "pruning",
                ""
            })
    void theTemplateHasEveryField(String section) {
        String inner = section.substring(section.indexOf('.') + 1);
        String nested = inner.isEmpty() ? "no_such_field: 1" : inner + ": {no_such_field: 1}";
        String broken = section.contains(".") ? "training: {" + nested + "}" : nested;
        String yaml = PRODUCT + SPOTS + broken;
        InputException e = assertThrows(InputException.class, () -> read(yaml), yaml);
        String known = e.problems().get(0).message().replaceFirst(".*known are ", "");

        for (String field : known.split(", ")) {
            assertTrue(
                    field.equals("comment")
                            || SpecTemplate.text().lines().anyMatch(line -> line.strip()
                                    .startsWith(field + ":")),
                    section + "." + field);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type: digital_call, strike: 1",
                "type: asian_put, strike: 1, fixings: 4",
                "type: asian_call, strike_type: floating, fixings: [0.5, 1]",
                "type: barrier_call, strike: 1, barrier: 0.6, direction: down, knock: out, monitoring: 12",
                "type: barrier_cash, barrier: 0.6, direction: down, knock: in, monitoring: continuous",
                "type: double_barrier_put, strike: 1, lower: 0.4, upper: 1.8, monitoring: continuous",
                "type: worst_of_put, strike: 1",
                "type: best_of_call, strike: 1",
                "type: autocallable, initial: [1, 1], observation_times: [0.5, 1], autocall_level: 1, coupon: 0.05,"
                        + " coupon_barrier: 0.8, memory: true, knock_in: 0.6",
            })
    void everyProductButBermudansIsRead(String product) {
        String weights = product.contains("autocallable") ? "" : ", weights: [0.5, 0.5]";
        SurrogateSpec spec = read("product: {" + product + ", T: 1" + weights
                + ", vols: [0.2, 0.3], corr: [[1, 0.4], [0.4, 1]]}\n" + SPOTS);

        assertTrue(product.contains(spec.instrument().product().label()), product);
    }

    @Test
    void whatHasNoStrikeHasNoneToVary() {
        String cash =
                "product: {type: barrier_cash, barrier: 2, direction: up, knock: out, monitoring: 4, T: 1, weights: [1],"
                        + " vols: [1]}\n";

        assertEquals(
                "E_CONFLICT inputs.strike",
                refusal(cash + "inputs: {forwards: {low: 0, high: 1}, strike: {low: 1, high: 2}}"));
    }

    @Test
    void whatIsWorthASecondLookIsWarnedAbout() {
        String yaml = PRODUCT + SPOTS
                + "network: {activation: relu}\nlabels: {width: 1}\ntraining: {order: 1, loss: {gradient_weight: 2}}";

        String warnings = SpecDocument.read(DocumentReader.yaml(yaml), yaml).warnings().stream()
                .map(w -> w.code() + " " + w.field())
                .collect(Collectors.joining(", "));

        assertEquals(
                "W_UNUSED_FIELD training.loss.gradient_weight, W_UNUSED_FIELD labels.width, W_RELU network.activation",
                warnings);
    }

    @ParameterizedTest
    @CsvSource({"worst-of, worst_of_put, 6", "asian, asian_call, 5", "down-and-out, barrier_call, 3"})
    void specificationsOfTheExamplesAreRead(String name, String type, int columns) {
        SurrogateSpec spec = SpecDocument.read(
                        Path.of("..", "..", "examples", name + ".yaml").toString())
                .spec();

        assertEquals(type, spec.instrument().product().label());
        assertEquals(columns, spec.sampling().layout().size());
    }

    @Test
    void basketOfTheExamplesIsRead() {
        SpecDocument document = SpecDocument.read(
                Path.of("..", "..", "examples", "basket-g7.yaml").toString());

        assertEquals(7, document.spec().instrument().size());
        assertEquals("Canada", document.names().get(0));
        assertEquals(LevelKind.SPOT, normal(document.spec()).market().kind());
        assertEquals(0.0461, normal(document.spec()).market().carryOf(0));
        assertEquals(100.0, normal(document.spec()).market().levels()[6]);
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
                "network: {hidden: [], activation: gelu, front: some}|"
                        + "E_TYPE network.hidden, E_ENUM network.activation, E_ENUM network.front",
                "network: {hidden: [4, 0], front: 3}|E_RANGE network.hidden[1], E_RANGE network.front",
                "training: {order: 3, budget: soon}|E_TYPE training.budget, E_RANGE training.order",
                "training: {budget: 0s}|E_RANGE training.budget",
                "pruning: {method: best, target: small}|E_ENUM pruning.method, E_ENUM pruning.target",
                "pruning: {method: [iasa], fold: middle, loss: 0}|"
                        + "E_TYPE pruning.method, E_ENUM pruning.fold, E_RANGE pruning.loss",
                "pruning: {loss: some, share: 1}|E_UNKNOWN_FIELD pruning.share, E_ENUM pruning.loss",
                "pruning: {loss: 1.5}|E_RANGE pruning.loss",
                "pruning: {target: [2, 2], loss: 0.1}|E_CONFLICT pruning.loss",
                "pruning: {method: none, fold: mean, loss: 0.1}|E_CONFLICT pruning.fold, E_CONFLICT pruning.loss",
                "pruning: {target: [0, 0]}|E_RANGE pruning.target",
                "pruning: {target: [-1, 2]}|E_RANGE pruning.target[0]",
                "network: {hidden: [4, 4]} / pruning: {target: [1]}|E_LENGTH pruning.target",
                "network: {hidden: [4, 4]} / pruning: {target: [4, 5]}|E_RANGE pruning.target[1]",
                "network: {hidden: [4]} / pruning: {method: none, target: [4]}|E_CONFLICT pruning.target",
                "pruning: {target: [4]}|E_LENGTH pruning.target",
                "pruning: {target: critical, bands: [1e-4, 1e-3]}|E_LENGTH pruning.bands",
                "pruning: {target: critical, bands: [1e-4, 0, 1e-2]}|E_RANGE pruning.bands[1]",
                "pruning: {target: critical, bands: tight}|E_ENUM pruning.bands",
                "pruning: {bands: [1e-4, 1e-3, 1e-2]}|E_CONFLICT pruning.bands",
                "pruning: {method: none, target: critical}|E_CONFLICT pruning.target",
                "pruning: {target: [4, 129]}|E_RANGE pruning.target[1]",
                "sampling: {samples: 67108865}|E_RANGE sampling.samples",
                "sampling: {samples: 67108865, fresh: true}|none",
                "sampling: {samples: 2147483647, fresh: true, law: sobol}|E_RANGE sampling.samples",
                "sampling: {fresh: 1, margin: -1}|E_TYPE sampling.fresh, E_RANGE sampling.margin",
                "sampling: {margin: 0.1, law: {type: normal, centre: [1, 1]}}|E_CONFLICT sampling.margin",
                "sampling: {fresh: true} / training: {optimiser: lbfgs}|E_CONFLICT training.optimiser",
                "labels: {paths: all, second_order: none, width: 0, directions: 0}|"
                        + "E_ENUM labels.paths, E_ENUM labels.second_order, E_RANGE labels.width, E_RANGE labels.directions",
                "labels: {width: wide, directions: auto}|E_ENUM labels.width",
                "form: {map: logs, control: asian, x: 1}|E_UNKNOWN_FIELD form.x, E_ENUM form.map, E_ENUM form.control",
                "training: {optimiser: sgd, loss: {scaling: none}, epochs: 0, batch: 0.5, rate: -1, starts: no, patience: -1}|"
                        + "E_TYPE training.batch, E_ENUM training.optimiser, E_ENUM training.loss.scaling, E_ENUM training.starts, "
                        + "E_RANGE training.epochs, E_RANGE training.rate, E_RANGE training.patience",
                "training: {loss: {gradient_weight: 1, alpha: 0.5}}|E_CONFLICT training.loss.alpha",
                "training: {loss: {alpha: 0, curvature_every: 0}, regularisation: {dropout: 1, clip: 0, l1: -1}}|"
                        + "E_RANGE training.loss.alpha, E_RANGE training.loss.curvature_every, "
                        + "E_RANGE training.regularisation.l1, E_RANGE training.regularisation.dropout, "
                        + "E_RANGE training.regularisation.clip",
                "training: {budget: none}|none",
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
                "{spots: {low: 1, high: 2}, omega: {low: 1, high: 2}}|E_UNKNOWN_FIELD inputs.omega",
                "{spots: {low: 1, high: 2}, corr: {low: -1, high: 0.5}}|E_CORR_RANGE inputs.corr.low",
                "{spots: {low: 1, high: 2}, corr: {low: 0, high: 1}}|E_CORR_RANGE inputs.corr.high",
                "{spots: {low: 1, high: 2}, corr: {low: 0.5, high: 0.1}}|E_RANGE inputs.corr.low",
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
                "E_MISSING product.strike",
                refusal("product: {type: digital_put, T: 1, weights: [1], vols: [1]}\n"
                        + "inputs: {spots: {low: 1, high: 2}}"));
        assertEquals(
                "E_CONFLICT product.corr",
                refusal("product: {strike: 1, T: 1, weights: [1, 1, 1], vols: [1, 1, 1],"
                        + " corr: [[1, 0, 0], [0, 1, 0.5], [0, 0.5, 1]]}\n"
                        + "inputs: {spots: {low: 1, high: 2}, corr: {low: 0, high: 0.5}}"));
        assertEquals(
                "E_CONFLICT inputs.corr",
                refusal("product: {strike: 1, T: 1, weights: [1], vols: [1]}\n"
                        + "inputs: {spots: {low: 1, high: 2}, corr: {low: 0, high: 0.5}}"));
        assertEquals("E_MISSING product, E_MISSING inputs", refusal("{}"));
        assertEquals("E_TYPE product", refusal("product: 5\n" + SPOTS));
    }

    @Test
    void aBermudanIsNotLearnt() {
        assertEquals(
                "E_RANGE product.type",
                refusal("product: {type: bermudan_call, strike: 1, T: 1, exercise: 4, weights: [1], vols: [1]}\n"
                        + "inputs:\n  forwards: {low: [0], high: [1]}\n"));
    }
}
