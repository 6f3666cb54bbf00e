package io.espalier.bench.subject;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.network.ValuePass;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeededNetworkTest {

    @Test
    void hasTheSizesAskedForAndTheSameWeightsForTheSameSeed() {
        Network network = SeededNetwork.of(SeededNetwork.PRUNED, IndexBasket.domain(), 1);

        assertEquals(List.of(3, 3, 1, 2, 2, 2), network.hiddenSizes());
        assertEquals(network, SeededNetwork.of(SeededNetwork.PRUNED, IndexBasket.domain(), 1));
        assertNotEquals(network, SeededNetwork.of(SeededNetwork.PRUNED, IndexBasket.domain(), 2));
    }

    /** A first layer on [-1, 1]: in the middle of the box every pre-activation is 0, SiLU(0) = 0, and so is the output. */
    @Test
    void bringsTheBoxToItsMiddle() {
        Network network = SeededNetwork.of(SeededNetwork.OVERSIZED, IndexBasket.domain(), 1);

        double middle = new ValuePass(network).value(IndexBasket.spots());

        double[] corner = IndexBasket.domain().high();
        assertEquals(0.0, middle, 1e-9);
        assertTrue(Math.abs(new ValuePass(network).value(corner)) > 1e-6);
    }
}
