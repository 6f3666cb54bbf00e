package io.espalier.surrogate.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.espalier.surrogate.artefact.Fingerprint;
import io.espalier.surrogate.network.Network;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PriceStreamsTest {

    @Test
    void neighbouringSeedsDrawsAndPurposesShareNoStream() {
        Set<Long> seeds = new HashSet<>();
        for (long seed = -50; seed < 50; seed++) {
            for (int draw = 0; draw < 10; draw++) {
                for (PriceStreams purpose : PriceStreams.values()) {
                    seeds.add(purpose.seed(seed, draw));
                }
            }
        }

        assertEquals(100 * 10 * 3, seeds.size());
    }

    @Test
    void theSecondDrawOfASeedIsNotTheFirstOfTheNext() {
        assertNotEquals(Fingerprint.of(network(5, 1)), Fingerprint.of(network(6, 0)));
        assertEquals(Fingerprint.of(network(5, 1)), Fingerprint.of(network(5, 1)));
    }

    private static Network network(long seed, int draw) {
        return new PriceFit(PriceListBuilder.uniform(30, 1, false), new PricePlan(seed, 1, 150))
                .network(new Try(List.of(32), Arm.NONE, 0.0, draw))
                .orElseThrow();
    }
}
