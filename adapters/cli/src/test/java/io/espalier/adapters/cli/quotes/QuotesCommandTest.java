package io.espalier.adapters.cli.quotes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.cli.CliRun;
import io.espalier.adapters.files.document.Node;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.risk.store.MappedQuoteStore;
import io.espalier.risk.store.QuoteImage;
import io.espalier.risk.store.QuoteSlot;
import io.espalier.risk.store.QuoteStore;
import io.espalier.risk.store.QuoteUniverse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuotesCommandTest {
    private static final QuoteUniverse UNIVERSE = QuoteUniverse.of(
            List.of(new QuoteSlot("P1", 10, List.of("A", "B")), new QuoteSlot("P2", -1, List.of("B"))),
            List.of("A", "B"));

    @TempDir
    private Path folder;

    private String file() {
        return folder.resolve("live.quotes").toString();
    }

    /** P1 has a quote with an error that nobody knows; P2 and BOOK have none. */
    private QuoteStore quoted() throws IOException {
        QuoteStore store = MappedQuoteStore.open(Path.of(file()), UNIVERSE);
        QuoteImage image = UNIVERSE.image(0);
        image.seq(41)
                .feedNanos(7)
                .publishedEpochNanos(8)
                .modelId(0xabcL)
                .source(2)
                .inDomain(true);
        image.value(1.5).error(Double.NaN).expiry(0.25).delta(0, 0.5).delta(1, 0.25);
        image.gamma(0, 0, 0.1).gamma(0, 1, 0.2).gamma(1, 1, 0.3);
        store.put(0, image);
        return store;
    }

    /** However long a busy machine takes to read, the writer is alive meanwhile. */
    private static CliRun whileBeating(QuoteStore store, Supplier<CliRun> reading) {
        ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor();
        try {
            heart.scheduleAtFixedRate(
                    () -> store.beat(System.currentTimeMillis() * 1_000_000L), 0, 20, TimeUnit.MILLISECONDS);
            return reading.get();
        } finally {
            heart.shutdownNow();
        }
    }

    @Test
    void everySlotIsShownWithWhatTheEnginePut() throws IOException {
        try (QuoteStore store = quoted()) {
            CliRun run = whileBeating(store, () -> CliRun.of("quotes", file(), "--json"));

            assertEquals(0, run.status(), run.err());
            assertEquals(new Node.BooleanNode(false), run.at("writer_stale"));
            assertEquals("P1", run.text("quotes[0].id"));
            assertEquals(10, run.number("quotes[0].qty"));
            assertEquals(41, run.number("quotes[0].seq"));
            assertEquals(1, run.number("quotes[0].version"));
            assertEquals("surrogate", run.text("quotes[0].source"));
            assertEquals("000000000abc", run.text("quotes[0].model_id"));
            assertEquals(1.5, run.number("quotes[0].value"));
            assertTrue(run.isNull("quotes[0].error"));
            assertEquals(0.25, run.number("quotes[0].T"));
            assertEquals(0.5, run.number("quotes[0].delta.A"));
            assertEquals(0.2, run.number("quotes[0].gamma[1][0]"));
            assertEquals(new Node.BooleanNode(true), run.at("quotes[0].in_domain"));
            assertEquals(new Node.BooleanNode(false), run.at("quotes[1].available"));
            assertEquals("BOOK", run.text("quotes[2].id"));
        }
    }

    @Test
    void aWriterThatIsGoneIsSaid() throws IOException {
        quoted().close();

        CliRun run = CliRun.of("quotes", file(), "--json");
        assertEquals(new Node.BooleanNode(true), run.at("writer_stale"));
        assertTrue(run.isNull("last_beat_ns"));
        assertEquals(1.5, run.number("quotes[0].value"));

        CliRun table = CliRun.of("quotes", file(), "--id", "P1");
        assertEquals(0, table.status());
        assertTrue(table.err().contains("no writer is alive"), table.err());
        assertTrue(table.out().contains("0.2500000000"), table.out());
        assertFalse(table.out().contains("P2"), table.out());
    }

    @Test
    void followingShowsEachChangeOnceAndThenAll() throws IOException {
        quoted().close();

        CliRun run = CliRun.of("quotes", "mapped:" + file(), "--follow", "--seconds", "0.3", "--json");

        assertEquals(0, run.status(), run.err());
        assertEquals(2, run.out().lines().count(), run.out());
    }

    @Test
    void whatCannotBeReadIsRefusedWithItsCode() throws IOException {
        assertEquals("E_FILE " + file(), CliRun.of("quotes", file(), "--json").refusal(3));
        assertEquals(
                "E_FILE " + folder,
                CliRun.of("quotes", folder.toString(), "--json").refusal(3));
        quoted().close();
        assertEquals(
                "E_ENUM --id",
                CliRun.of("quotes", file(), "--id", "P9", "--json").refusal(2));
        assertEquals(
                "E_CONFLICT --seconds",
                CliRun.of("quotes", file(), "--seconds", "1", "--json").refusal(2));
        assertEquals(
                "E_ENUM tablet:" + file(),
                CliRun.of("quotes", "tablet:" + file(), "--json").refusal(2));

        byte[] whole = Files.readAllBytes(Path.of(file()));
        assertEquals("E_ARTEFACT_TRUNCATED " + file(), refusalOf(Arrays.copyOf(whole, whole.length - 1)));
        assertEquals("E_ARTEFACT_CORRUPT " + file(), refusalOf("not a store at all".getBytes(StandardCharsets.UTF_8)));
        assertEquals("E_ARTEFACT_CORRUPT " + file(), refusalOf(new byte[0]));
        whole[8]++;
        assertEquals("E_ARTEFACT_VERSION " + file(), refusalOf(whole));
    }

    private String refusalOf(byte[] content) throws IOException {
        Files.write(Path.of(file()), content);
        return CliRun.of("quotes", file(), "--json").refusal(4);
    }

    @Test
    void aWriterIsRefusedWithCodesToo() throws IOException {
        try (QuoteStore store = quoted()) {
            InputException busy = assertThrows(InputException.class, () -> StoreAccess.store(file(), store.universe()));
            assertTrue(busy.getMessage().startsWith("E_STORE_BUSY"), busy.getMessage());
        }
        QuoteUniverse other = QuoteUniverse.of(List.of(), List.of());
        InputException foreign = assertThrows(InputException.class, () -> StoreAccess.store(file(), other));
        assertTrue(foreign.getMessage().startsWith("E_MODEL_MISMATCH"), foreign.getMessage());
    }
}
