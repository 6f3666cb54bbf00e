package io.espalier.risk.store;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappedStoreKillTest {
    @TempDir
    private Path folder;

    @Test
    void aKilledWriterLeavesNothingTorn() throws Exception {
        campaign().run(3, 17);
    }

    @Test
    @Tag("training")
    void fiftyKilledWritersLeaveNothingTorn() throws Exception {
        KillCampaign campaign = campaign();

        campaign.run(50, 4711);

        assertTrue(campaign.lost() > 0, "a campaign in which no writer dies in a write shows little");
    }

    private KillCampaign campaign() {
        return new KillCampaign(new MappedQuoteStoreProvider(), folder.resolve("quotes"), List.of());
    }
}
