package io.espalier.adapters.cli.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.cli.CliRun;
import io.espalier.adapters.files.SpecTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {
    private static final String SPEC = """
            model: bachelier
            product: {type: call, strike: 1.1, T: 1.0, rate: 0.0,
                      weights: [0.5, 0.5], vols: [0.2, 0.3], corr: [[1, 0.4], [0.4, 1]]}
            inputs:
              spots: {low: [0.4, 0.4], high: [1.6, 1.6]}
            sampling: {law: box, samples: 4096, paths: 1, antithetic: true}
            network: {hidden: [8, 8], activation: silu, front: auto}
            training: {order: 2}
            pruning: {method: iasa, target: [2, 2]}
            seed: 1
            """;

    @TempDir
    Path folder;

    private String spec;

    @BeforeEach
    void writeSpec() throws IOException {
        spec = Files.writeString(folder.resolve("spec.yaml"), SPEC).toString();
    }

    @Test
    void aTrainedModelIsSavedAndPricesWhatItWasTrainedFor() throws IOException {
        String model = folder.resolve("model.esp").toString();
        CliRun trained = CliRun.of("train", spec, "-o", model, "--json");
        CliRun priced = CliRun.of("price", call("1.1"), "--engine", "surrogate", "--model", model, "--json");
        CliRun refused = CliRun.of("price", call("1.2"), "--engine", "surrogate", "--model", model, "--json");

        assertEquals(0, trained.status(), trained.err());
        assertEquals("fine-tuned from the reference", trained.text("stages[3].stage"));
        assertEquals(4.0, trained.number("stages[3].nodes"));
        assertEquals("", trained.codes("warnings"));
        assertEquals("rigorous", trained.text("certificate.kind"));
        assertEquals("d_spot[1]", trained.text("certificate.errors[2].name"));
        assertEquals(
                trained.number("certificate.largest_error_found"), trained.number("certificate.errors[0].largest"));
        double rmse = trained.number("certificate.rmse");
        assertEquals(rmse, trained.number("certificate.errors[0].rmse"), 1e-12 * rmse);
        assertEquals(0.999, trained.number("certificate.errors[3].quantiles[3].level"));
        assertEquals(0, priced.status(), priced.out());
        assertEquals(trained.text("model_id"), priced.text("model_id"));
        assertEquals(4, refused.status(), refused.out());
        assertEquals("E_MODEL_MISMATCH strike", refused.codes("errors"));
    }

    private String call(String strike) throws IOException {
        return Files.writeString(folder.resolve("call" + strike + ".json"), """
                {"strike": %s, "T": 1.0, "weights": [0.5, 0.5], "vols": [0.2, 0.3], "corr": [[1, 0.4], [0.4, 1]],
                 "spots": [1.0, 1.2]}""".formatted(strike))
                .toString();
    }

    @Test
    void aModelOfCriticalSizeSaysHowItWasFound() throws IOException {
        String critical = Files.writeString(
                        folder.resolve("critical.yaml"),
                        SPEC.replace("target: [2, 2]", "target: critical, bands: [1e-3, 1e-2, 1e-1]")
                                .replace("hidden: [8, 8]", "hidden: [4]"))
                .toString();
        String model = folder.resolve("m.esp").toString();

        CliRun people = CliRun.of("train", critical, "-o", model);
        CliRun programs = CliRun.of("train", critical, "-o", model, "--json");

        assertEquals(0, people.status(), people.err());
        assertTrue(people.out().contains("Critical size 2: "), people.out());
        assertEquals(2.0, programs.number("critical_size.sizes[0]"));
        assertEquals(1e-2, programs.number("critical_size.bands[1]"));
        assertEquals(3.0, programs.number("critical_size.confirmed_on_seeds"));
        assertEquals("fresh", programs.text("critical_size.trials[0].source"));
        assertEquals(2.0, programs.number("stages[0].nodes"));
    }

    private String open(String more) throws IOException {
        return Files.writeString(
                        folder.resolve("open.yaml"),
                        SPEC.replace("hidden: [8, 8], ", "")
                                .replace("training: {order: 2}\npruning: {method: iasa, target: [2, 2]}\n", more)
                                .replace("samples: 4096", "samples: 512"))
                .toString();
    }

    @Test
    void aSizeThatIsSearchedForIsTrainedAtOnceAndSaysHowItWasFound() throws IOException {
        String model = folder.resolve("m.esp").toString();

        CliRun trained = CliRun.of("train", open(""), "-o", model, "--size", "auto", "--json");
        CliRun inspected = CliRun.of("inspect", model, "--json");

        assertEquals(0, trained.status(), trained.err());
        assertTrue(trained.err().contains("networks within one paired standard error of the lowest"), trained.err());
        assertTrue(trained.number("size_search.tried") >= 10.0);
        assertTrue(trained.number("size_search.one_se.behind") <= trained.number("size_search.one_se.standard_error"));
        assertTrue(trained.isNull("size_search.gradient_weight"));
        assertTrue(trained.text("size_search.gradient_weight_missing").startsWith("not searched: "), trained.out());
        assertEquals("adam", trained.text("size_search.fits_by"));
        assertEquals("lm".equals(trained.text("size_search.last_stage_by")), trained.isNull("size_search.rate"));
        assertEquals("reference", trained.text("size_search.judged_by"));
        assertEquals(16.0, trained.number("size_search.delta_min.widths[6].width"));
        assertEquals(trained.number("size_search.chosen.hidden[0]"), trained.number("stages[0].hidden[0]"));
        assertFalse(trained.has("pruning"));
        assertTrue(inspected.out().contains("size search"), inspected.out());
    }

    @Test
    @Tag("training")
    void aSearchFindsTheSameModelOnAnyNumberOfThreadsAndTellsPeople() throws IOException {
        String model = folder.resolve("m.esp").toString();

        CliRun one = CliRun.of("train", open(""), "-o", model, "--size", "auto", "--threads", "1");
        CliRun three = CliRun.of("train", open(""), "-o", model, "--size", "auto", "--threads", "3", "--json");

        assertTrue(one.out().contains("networks within one paired standard error of the lowest"), one.out());
        assertTrue(one.out().contains("(model " + three.text("model_id") + ")"), one.out());
    }

    @Test
    @Tag("training")
    void withoutGradientsDeltaMinSaysWhyItIsSilent() throws IOException {
        CliRun run = CliRun.of(
                "train",
                open("training: {order: 0}\n"),
                "-o",
                folder.resolve("m.esp").toString(),
                "--size",
                "auto",
                "--json");

        assertEquals(0, run.status(), run.err());
        assertTrue(run.isNull("size_search.delta_min"));
        assertTrue(run.text("size_search.delta_min_missing").contains("no weight"), run.out());
    }

    private CliRun hurried(int seconds) throws IOException {
        String open = Files.readString(Path.of(open("training: {budget: " + seconds + "s}\n")));
        String spec = Files.writeString(folder.resolve("hurried.yaml"), open.replace("samples: 512", "samples: 20480"))
                .toString();
        String model = folder.resolve("m.esp").toString();
        return CliRun.of("train", spec, "-o", model, "--size", "auto", "--threads", "1", "--json");
    }

    /** On one thread the first network takes a second or less, and the whole search several times its half of the budget. */
    @Test
    @Tag("training")
    void aBudgetEndsTheSearchToo() throws IOException {
        CliRun run = hurried(2);
        // How long one network takes depends on the machine; the search tries dozens, so twice as long is never enough
        // for all.
        for (int seconds = 4; run.status() == 2 && seconds <= 256; seconds *= 2) {
            assertEquals("E_RANGE training.budget", run.refusal(2));
            run = hurried(seconds);
        }

        assertEquals(0, run.status(), run.out());
        assertEquals("W_BUDGET training.budget", run.codes("warnings"));
        assertTrue(run.out().contains("the budget ended the search for the size"), run.out());
        assertTrue(run.out().contains("\"reproducible\":false"), run.out());
        assertTrue(run.out().contains("\"budget_reached\":true"), run.out());
        assertTrue(run.text("size_search.delta_min_missing").startsWith("the budget ended the search"), run.out());
    }

    @Test
    void aBudgetTooShortForOneNetworkOfTheSearchIsRefused() throws IOException {
        Path model = folder.resolve("m.esp");

        CliRun run = CliRun.of(
                "train", open("training: {budget: 1ms}\n"), "-o", model.toString(), "--size", "auto", "--json");

        assertEquals("E_RANGE training.budget", run.refusal(2));
        assertTrue(Files.notExists(model));
    }

    @Test
    void aSizeThatIsGivenCannotBeSearchedForAsWell() throws IOException {
        String model = folder.resolve("m.esp").toString();

        CliRun given = CliRun.of("train", spec, "-o", model, "--size", "auto", "--json");
        CliRun other = CliRun.of("train", open(""), "-o", model, "--size", "8", "--json");

        assertEquals(2, given.status());
        assertEquals(
                "E_CONFLICT network.hidden, E_CONFLICT pruning.method, E_CONFLICT pruning.target",
                given.codes("errors"));
        assertEquals("E_ENUM --size", other.codes("errors"));
    }

    @Test
    void theReportHoldsAPageAndPictures() {
        Path report = folder.resolve("report");

        CliRun run = CliRun.of("train", spec, "-o", folder.resolve("m.esp").toString(), "--report", report.toString());

        assertEquals(0, run.status(), run.err());
        assertTrue(Files.exists(report.resolve("report.html")));
        assertTrue(Files.exists(report.resolve("stages.png")));
    }

    @Test
    void theAnswerTellsWhatEachRoundOfPruningCostAndTheReportDrawsIt() throws IOException {
        String layerGone = Files.writeString(
                        folder.resolve("rms.yaml"),
                        SPEC.replace("method: iasa, target: [2, 2]", "method: rms, fold: mean, target: [3, 0]"))
                .toString();
        Path report = folder.resolve("report");

        CliRun run = CliRun.of(
                "train", layerGone, "-o", folder.resolve("m.esp").toString(), "--report", report.toString(), "--json");

        assertEquals(0, run.status(), run.out());
        assertEquals("rms", run.text("pruning.method"));
        assertEquals("mean", run.text("pruning.fold"));
        assertEquals(3.0, run.number("pruning.rounds[2].hidden[0]"));
        assertEquals(0.0, run.number("pruning.rounds[2].hidden[1]"));
        assertTrue(run.number("pruning.rounds[2].held_out_r2_cut") < 1.0);
        assertTrue(run.number("pruning.rounds[2].held_out_r2_retrained") > 0.0);
        assertEquals(3.0, run.number("stages[3].nodes"));
        assertTrue(Files.exists(report.resolve("significance-round-3.png")));
    }

    /** The clock leaves no epoch to draw, and there is no node to remove: the page has the other sections. */
    @Test
    void aTrainingWithoutEpochsOrRoundsIsReportedToo() throws IOException {
        String hurried = Files.writeString(
                        folder.resolve("hurried.yaml"),
                        SPEC.replace("order: 2", "order: 1, budget: 1ms").replace("target: [2, 2]", "target: [8, 8]"))
                .toString();
        Path report = folder.resolve("report");

        CliRun run = CliRun.of(
                "train", hurried, "-o", folder.resolve("m.esp").toString(), "--report", report.toString(), "--json");

        assertEquals(0, run.status(), run.out());
        assertEquals("W_BUDGET training.budget", run.codes("warnings"));
        assertTrue(Files.exists(report.resolve("report.html")));
        assertFalse(Files.exists(report.resolve("learning-curves.png")));
    }

    @Test
    void theSameSeedGivesTheSameModelOnAnyNumberOfThreads() {
        CliRun one = CliRun.of("train", spec, "-o", folder.resolve("1.esp").toString(), "--threads", "1", "--json");
        CliRun two = CliRun.of("train", spec, "-o", folder.resolve("2.esp").toString(), "--threads", "2", "--json");
        CliRun other = CliRun.of("train", spec, "-o", folder.resolve("3.esp").toString(), "--seed", "2", "--json");

        assertEquals(one.text("model_id"), two.text("model_id"));
        assertFalse(one.text("model_id").equals(other.text("model_id")));
    }

    @Test
    void theDefaultsThatItPrintsReadBack() {
        CliRun people = CliRun.of("train", "--print-defaults");
        CliRun programs = CliRun.of("train", "--print-defaults", "--json");

        assertEquals(0, people.status());
        assertEquals(SpecTemplate.text(), people.out());
        assertEquals(people.out(), programs.text("spec"));
        assertEquals("", people.err());
    }

    @Test
    void withoutASpecificationOrAPlaceThereIsNothingToTrain() {
        assertEquals("E_USAGE", CliRun.of("train", "--json").refusal(2));
        assertEquals("E_USAGE", CliRun.of("train", spec, "--json").refusal(2));
        assertEquals("E_USAGE", CliRun.of("train", "-o", "m.esp", "--json").refusal(2));
    }

    /** Levenberg-Marquardt goes down along one direction: best-of has two. */
    @Test
    void whatTheWorkflowCannotDoIsAnErrorOfTheSpecification() throws IOException {
        String wrong = Files.writeString(
                        folder.resolve("lm.yaml"),
                        SPEC.replace("type: call", "type: best_of_call")
                                .replace("{order: 2}", "{optimiser: lm}")
                                .replace("{method: iasa, target: [2, 2]}", "{method: none}"))
                .toString();

        CliRun run = CliRun.of("train", wrong, "-o", folder.resolve("m.esp").toString(), "--json");

        assertEquals("E_RANGE", run.refusal(2));
        assertTrue(run.text("errors[0].message").contains("lm needs gradients of one direction"), run.out());
    }

    /** The price hardly moves over a range of a thousandth of its deviation: its labels are noise, and no network beats a constant. */
    @Test
    void aTrainingThatLearnsNothingSaysSoInOneLine() throws IOException {
        String wild = Files.writeString(
                        folder.resolve("wild.yaml"),
                        SPEC.replace("{order: 2}", "{order: 0, optimiser: adam, epochs: 6}")
                                .replace("vols: [0.2, 0.3]", "vols: [500, 500]")
                                .replace("low: [0.4, 0.4], high: [1.6, 1.6]", "low: 0.9, high: 1.1")
                                .replace("{method: iasa, target: [2, 2]}", "{method: none}"))
                .toString();

        CliRun run = CliRun.of("train", wild, "-o", folder.resolve("m.esp").toString(), "--json");

        assertEquals("E_TRAINING", run.refusal(1));
        assertFalse(run.err().contains("\tat "), run.err());
        assertFalse(Files.exists(folder.resolve("m.esp")));
    }

    @Test
    void aPlaceThatCannotBeWrittenIsRefusedBeforeTheWork() {
        CliRun run = CliRun.of(
                "train", spec, "-o", folder.resolve("no/such/folder/m.esp").toString(), "--json");

        assertEquals(3, run.status());
        assertEquals("E_FILE", run.text("errors[0].code"));
    }

    @Test
    void theSpecificationIsNotReplacedByItsModel() throws IOException {
        byte[] before = Files.readAllBytes(Path.of(spec));

        CliRun run = CliRun.of("train", spec, "-o", spec, "--json");

        assertEquals("E_CONFLICT " + spec, run.refusal(2));
        assertArrayEquals(before, Files.readAllBytes(Path.of(spec)));
    }

    @Test
    void aReportThatHasNowhereToGoIsRefusedBeforeTheWork() {
        Path model = folder.resolve("m.esp");

        CliRun run = CliRun.of("train", spec, "-o", model.toString(), "--report", spec, "--json");

        assertEquals("E_FILE " + spec, run.refusal(3));
        assertFalse(Files.exists(model));
    }

    @Test
    void whatIsWrongWithInputThreadsAndFoldersIsToldTogether() {
        for (String input : new String[] {"gone.yaml", "gone.csv"}) {
            String file = folder.resolve(input).toString();
            String away = folder.resolve("away/model.esp").toString();

            CliRun run = CliRun.of("train", file, "-o", away, "--threads", "0", "--json");

            assertEquals("E_RANGE --threads, E_FILE " + file + ", E_FILE " + away, run.refusal(3));
        }
        String file = folder.resolve("gone.yaml").toString();
        CliRun sized = CliRun.of("train", file, "-o", folder.resolve("m.esp").toString(), "--size", "zzz", "--json");
        assertEquals("E_ENUM --size, E_FILE " + file, sized.refusal(3));
    }
}
