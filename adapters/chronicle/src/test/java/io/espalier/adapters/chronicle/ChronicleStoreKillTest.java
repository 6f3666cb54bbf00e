package io.espalier.adapters.chronicle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.risk.store.KillCampaign;
import io.espalier.risk.store.QuoteImage;
import io.espalier.risk.store.QuoteStore;
import io.espalier.risk.store.QuoteStoreException;
import io.espalier.risk.store.QuoteStoreFault;
import io.espalier.risk.store.QuoteView;
import io.espalier.risk.store.SampleQuotes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opening in each new process compiles classes for a second or more, hence the tag. */
class ChronicleStoreKillTest {
    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("quotes");
    }

    private KillCampaign campaign() {
        return new KillCampaign(new ChronicleQuoteStoreProvider(), file(), Flags.ofThisJdk());
    }

    @Test
    @Tag("training")
    void aWriterKilledInItsLockIsNoticedAndItsMapRecovered() throws Exception {
        KillCampaign campaign = campaign();
        Process holder = campaign.start(LockHolder.class, List.of());
        campaign.said(holder);
        try (QuoteView view = ChronicleQuoteView.open(file())) {
            QuoteImage got = view.universe().image();
            assertTrue(view.read(1, got));
            holder.outputWriter().write('\n');
            holder.outputWriter().flush();
            campaign.said(holder);
            holder.destroyForcibly().waitFor();
            long killed = System.nanoTime();

            assertFalse(view.read(1, got), "the lock is never released");
            assertTrue(System.nanoTime() - killed < 2_000_000_000L, "a reader must not wait for long");
            while (!view.isStale(now())) {
                assertTrue(
                        System.nanoTime() - killed < 1_500_000_000L, "the writer's silence must show within a second");
                Thread.sleep(5);
            }
            long start = System.nanoTime();
            try (QuoteStore store = open()) {
                assertTrue(System.nanoTime() - start < 10_000_000_000L, "a restart must take less than 10 s");
                store.beat(now());
                for (int slot = 0; slot < 4; slot++) {
                    if (view.read(slot, got)) {
                        assertEquals(1 + slot, got.seq());
                        assertTrue(SampleQuotes.isWhole(got));
                    } else {
                        assertEquals(1, slot, "only the slot in flight may be absent");
                    }
                }
                SampleQuotes.fill(got, 77);
                assertTrue(store.put(3, got));
                assertTrue(view.read(3, got));
                assertEquals(77, got.seq());
                assertEquals(2, got.version());
            }
        } finally {
            holder.destroyForcibly();
        }
    }

    @Test
    @Tag("training")
    void aMapThatAReaderHoldsIsRefusedSoonAndRecoveredWhenThatReaderIsGone() throws Exception {
        open().close();
        KillCampaign campaign = campaign();
        Process stubborn = campaign.start(StubbornReader.class, List.of());
        try {
            campaign.said(stubborn);
            long start = System.nanoTime();

            QuoteStoreException refusal = assertThrows(QuoteStoreException.class, this::open);

            assertEquals(QuoteStoreFault.BUSY, refusal.fault());
            assertTrue(System.nanoTime() - start < 5_000_000_000L, "a refusal must come soon");
        } finally {
            stubborn.destroyForcibly().waitFor();
        }
        // It died in its lock; its writer had closed, so only an attempt can tell that the map must be recovered.
        try (QuoteStore store = open()) {
            assertTrue(store.put(0, SampleQuotes.universe().image(0)));
        }
    }

    private QuoteStore open() throws IOException {
        return ChronicleQuoteStore.open(file(), SampleQuotes.universe());
    }

    @Test
    @Tag("campaign")
    void killedWritersLeaveNothingTorn() throws Exception {
        KillCampaign campaign = campaign();

        campaign.run(20, 99);
    }

    private static long now() {
        return System.currentTimeMillis() * 1_000_000L;
    }
}
