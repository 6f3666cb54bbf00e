package io.espalier.bench.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PeerTimesTest {

    @Test
    void leastTimesGiveTheRatioAndRoundsItsSpread() {
        PeerTimes times = new PeerTimes();
        times.add(List.of(PeerTime.parse("own 3.0 1.5"), PeerTime.parse("peer 2.0 1.5")));
        times.add(List.of(PeerTime.parse("own 2.0 1.5"), PeerTime.parse("peer 4.0 1.5")));
        times.add(List.of(PeerTime.parse("own 1.0 1.5")));

        PeerRatio ratio = times.ratio(new PeerComparison("own", "peer", 1.0)).orElseThrow();

        assertEquals(new PeerRatio("own", "peer", 1.0, 2.0, 0.5, 0.5, 1.5, 1.0), ratio);
        assertEquals(Optional.empty(), times.ratio(new PeerComparison("own", "nobody", 1.0)));
    }

    @Test
    void anAnswerOfAnotherFormIsRefused() {
        assertEquals(
                "a peer must answer with name, nanoseconds and value: line=own 3.0",
                assertThrows(IllegalStateException.class, () -> PeerTime.parse("own 3.0"))
                        .getMessage());
    }

    /** The at-the-money call on the basket is worth sqrt(variance/(2 pi)); 4.5 standard errors of the paths that were run. */
    @Test
    void ownWorkPricesTheBasket() {
        double variance = 0.0;
        for (int i = 0; i < 7; i++) {
            for (int j = 0; j < 7; j++) {
                variance += (15.0 + 2 * i) * (15.0 + 2 * j) * (i == j ? 1.0 : 0.5) / 49.0;
            }
        }
        double exact = Math.sqrt(variance / (2.0 * Math.PI));

        PeerTime time = new OwnWork(0.02)
                .run().stream()
                        .filter(each -> each.name().equals("basket_1 plain gradient+normals"))
                        .findFirst()
                        .orElseThrow();

        // At least 16 blocks of 128 paths; the payoff's deviation is sqrt(1/2 - 1/(2 pi)) of the basket's.
        double error = Math.sqrt(variance * (0.5 - 0.5 / Math.PI) / 2048.0);
        assertEquals(exact, time.value(), 4.5 * error);
        assertTrue(time.nanos() > 0.0);
    }

    @Test
    void missingProgramsAreToldNotFatal() {
        assertThrows(
                PeerUnavailableException.class,
                () -> Subprocess.run(java.nio.file.Files.createTempDirectory("peer"), List.of("no-such-program-here")));
    }
}
