package io.espalier.adapters.cli.live;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.cli.model.SampleGarchModel;
import io.espalier.adapters.cli.model.SampleModel;
import io.espalier.adapters.files.BookDocument;
import io.espalier.adapters.files.document.DocumentReader;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.engine.AnalyticPricer;
import io.espalier.risk.book.Position;
import io.espalier.risk.book.RiskBook;
import io.espalier.risk.pipeline.AlertKind;
import io.espalier.risk.pipeline.AlertSink;
import io.espalier.risk.pipeline.Candidate;
import io.espalier.surrogate.artefact.Provenance;
import io.espalier.surrogate.artefact.Surrogate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelWatchTest implements AlertSink {
    /** The sample model was trained for TRAINED and TWIN; OTHER has another strike. */
    private static final BookDocument BOOK = BookDocument.read(DocumentReader.parse("book.json", """
            {"market": {"names": ["A", "B"], "spots": [100, 100], "vols": [20, 15], "rate": 0.02,
                        "corr": [[1, 0.3], [0.3, 1]]},
             "positions": [
               {"id": "OTHER", "type": "call", "qty": 1, "T": 1, "strike": 90, "legs": {"A": 0.5, "B": 0.5}},
               {"id": "TRAINED", "type": "call", "qty": 3, "T": 1, "strike": 100, "legs": {"A": 0.5, "B": 0.5}},
               {"id": "TWIN", "type": "call", "qty": -1, "T": 1, "strike": 100, "legs": {"A": 0.5, "B": 0.5}}]}
            """));

    @TempDir
    private Path folder;

    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void write() {
        SampleModel.write(folder);
    }

    @Override
    public void raise(AlertKind kind, String subject, String message) {
        told.add("+" + kind.label() + " " + subject + ": " + message);
    }

    @Override
    public void clear(AlertKind kind, String subject) {
        told.add("-" + kind.label() + " " + subject);
    }

    private ModelWatch watch() {
        return watch(folder, BOOK, ModelCatalogue.read(folder));
    }

    private static ModelWatch watch(Path folder, BookDocument document, ModelCatalogue models) {
        RiskBook book = BookAssembly.assemble(document, models, BookEngine.SURROGATE);
        return new ModelWatch(folder, document, book, models, Fallbacks.closed());
    }

    /** Another model for the same positions: its bytes differ, its prices do not. */
    private static Surrogate other(String seed) {
        return SampleModel.with(Provenance.empty().with(Provenance.SEED, seed));
    }

    private void put(Surrogate surrogate, String name) {
        SampleModel.write(surrogate, folder.resolve(name));
    }

    private Candidate next(ModelWatch watch) {
        assertEquals(Optional.empty(), watch.poll(this), "a file is left alone until it is seen unchanged");
        return watch.poll(this).orElseThrow();
    }

    private void assertQuiet(ModelWatch watch) {
        for (int look = 0; look < 4; look++) {
            assertEquals(Optional.empty(), watch.poll(this));
        }
    }

    private static List<Long> ids(List<Position> positions) {
        return positions.stream().map(Position::modelId).toList();
    }

    @Test
    void aReplacedFileIsACandidateForWhatItWasTrainedForOnce() {
        ModelWatch watch = watch();
        assertQuiet(watch);
        put(other("77"), "sample.esp");

        Candidate candidate = next(watch);

        long was = BookAssembly.number(SampleModel.surrogate().modelId());
        long is = BookAssembly.number(other("77").modelId());
        assertEquals("sample.esp", candidate.name());
        assertEquals(is, candidate.modelId());
        assertArrayEquals(new int[] {1, 2}, candidate.positions());
        assertEquals(List.of(is, is), ids(candidate.challengers()));
        assertEquals(List.of(was, was), ids(candidate.champions()));
        assertQuiet(watch);
        assertTrue(told.stream().noneMatch(line -> line.startsWith("+")), told.toString());
    }

    @Test
    void anAddedFileIsComparedWithWhateverServesThen() {
        ModelWatch watch = watch();
        put(other("77"), "added.esp");
        watch.adopted(next(watch));
        put(other("78"), "another.esp");

        Candidate second = next(watch);

        assertEquals(BookAssembly.number(other("78").modelId()), second.modelId());
        assertEquals(
                BookAssembly.number(other("77").modelId()),
                second.champions().get(0).modelId());
    }

    @Test
    void withoutAModelTheClosedFormIsTheChampion() throws IOException {
        Files.delete(folder.resolve("sample.esp"));
        ModelWatch watch = watch();
        put(SampleModel.surrogate(), "sample.esp");

        Candidate candidate = next(watch);

        assertEquals(List.of(0L, 0L), ids(candidate.champions()));
        assertInstanceOf(AnalyticPricer.class, candidate.champions().get(0).pricer());
    }

    /** Where the closed form was asked for it serves, whatever models there are: those are compared with it. */
    @Test
    void aBookThatIsNotServedByItsModelsComparesNewOnesWithTheClosedForm() {
        ModelCatalogue models = ModelCatalogue.read(folder);
        RiskBook closed = BookAssembly.assemble(BOOK, models, BookEngine.CLOSED);
        ModelWatch watch = new ModelWatch(folder, BOOK, closed, models, Fallbacks.closed());
        put(other("77"), "sample.esp");

        assertEquals(List.of(0L, 0L), ids(next(watch).champions()));
    }

    @Test
    void theModelThatServesIsNoNewsUnderAnotherNameOrWrittenAgain() {
        ModelWatch watch = watch();
        put(SampleModel.surrogate(), "copy.esp");
        SampleModel.write(folder);

        assertQuiet(watch);

        assertTrue(told.stream().noneMatch(line -> line.startsWith("+")), told.toString());
    }

    @Test
    void aDamagedFileIsToldWithItsFaultOnceAndLookedAtAgainWhenItChanges() throws IOException {
        ModelWatch watch = watch();
        byte[] bytes = Files.readAllBytes(folder.resolve("sample.esp"));
        bytes[bytes.length / 2] ^= 1;
        Files.write(folder.resolve("sample.esp"), bytes);
        assertQuiet(watch);

        List<String> raised = told.stream().filter(line -> line.startsWith("+")).toList();
        assertEquals(1, raised.size(), told.toString());
        assertTrue(
                raised.get(0)
                        .startsWith("+model_damaged sample.esp: E_ARTEFACT_CORRUPT " + folder.resolve("sample.esp")),
                raised.get(0));
        told.clear();
        put(other("77"), "sample.esp");

        assertEquals(BookAssembly.number(other("77").modelId()), next(watch).modelId());
        assertTrue(told.contains("-model_damaged sample.esp"), told.toString());
    }

    @Test
    void aModelOfNothingInTheBookIsRefused() {
        BookDocument others = new BookDocument(
                BOOK.names(), BOOK.market(), 0, BOOK.positions().subList(0, 1), Optional.empty());
        ModelWatch watch = watch(folder, others, ModelCatalogue.read(folder));
        put(other("77"), "sample.esp");
        assertQuiet(watch);

        List<String> raised = told.stream().filter(line -> line.startsWith("+")).toList();
        assertEquals(1, raised.size(), told.toString());
        assertTrue(
                raised.get(0)
                        .startsWith(
                                "+model_refused sample.esp: a model must have been trained for a position of the book"),
                raised.get(0));
    }

    @Test
    void aFileThatIsTakenAwayEndsItsAlertsAndWhatItServedGoesOn() throws IOException {
        ModelWatch watch = watch();
        Files.write(folder.resolve("cut.esp"), new byte[] {(byte) 0x89, 'E', 'S', 'P'});
        assertQuiet(watch);
        told.clear();
        Files.delete(folder.resolve("cut.esp"));
        Files.delete(folder.resolve("sample.esp"));
        assertQuiet(watch);

        assertTrue(told.contains("-model_damaged cut.esp"), told.toString());
        put(other("77"), "new.esp");
        assertEquals(
                BookAssembly.number(SampleModel.surrogate().modelId()),
                next(watch).champions().get(0).modelId());
    }

    @Test
    void aFolderThatIsGoneIsSaidToBe() {
        ModelWatch watch = watch(folder.resolve("nowhere"), BOOK, ModelCatalogue.empty());

        InputException refused = assertThrows(InputException.class, () -> watch.poll(this));

        assertTrue(refused.getMessage().startsWith("E_FILE"), refused.getMessage());
    }

    @Test
    void aSmileIsACandidateForAPositionUnderGarchAndItsReferenceTheMeasure() throws IOException {
        BookDocument garch = BookDocument.read(DocumentReader.parse("book.json", """
                {"market": {"names": ["A"], "forwards": [100], "vols": [20], "corr": [[1]]},
                 "positions": [{"id": "G", "model": "garch", "dynamics": "additive", "omega": 0.1, "alpha": 0, "beta": 0.9,
                                "h1": 1.5, "steps": 21, "strike": 100, "qty": 1, "legs": {"A": 1}}]}
                """));
        ModelWatch watch = watch(folder, garch, ModelCatalogue.empty());
        Path smile = SampleGarchModel.smile(folder);
        Files.delete(folder.resolve("sample.esp"));

        Candidate candidate = next(watch);

        Position challenger = candidate.challengers().get(0);
        Position champion = candidate.champions().get(0);
        Valuation learnt = Valuation.of(challenger.pricer().layout());
        Valuation exact = Valuation.of(champion.pricer().layout());
        assertEquals(smile.getFileName().toString(), candidate.name());
        assertTrue(challenger.pricer().tryPrice(challenger.point(), learnt));
        assertTrue(champion.fallback().orElseThrow().pricer().tryPrice(champion.point(), exact));
        // The sample model is exact; its columns are made and unmade again.
        assertEquals(exact.value(), learnt.value(), 1e-9);
        assertTrue(challenger.variance().isPresent() && champion.variance().isPresent());
    }
}
