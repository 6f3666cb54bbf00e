package io.espalier.pricing.interval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BoxTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    @Test
    void itsEdgesBelongToIt() {
        Box box = new Box(new double[] {-1.0, 2.0}, new double[] {1.0, 2.0});

        assertTrue(box.contains(new double[] {-1.0, 2.0}));
        assertTrue(box.contains(new double[] {1.0, 2.0}));
        assertFalse(box.contains(new double[] {Math.nextUp(1.0), 2.0}));
        assertFalse(box.contains(new double[] {0.0, Math.nextDown(2.0)}));
    }

    @Test
    void whatIsNotFiniteLiesInNoBoxNotEvenAnUnboundedOne() {
        for (double wrong : new double[] {Double.NaN, INFINITY, -INFINITY}) {
            assertFalse(Box.unbounded(1).contains(new double[] {wrong}));
        }
        assertTrue(Box.unbounded(1).contains(new double[] {-Double.MAX_VALUE}));
    }

    @Test
    void anEmptySideIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Box(new double[] {1.0}, new double[] {0.5}));
        assertThrows(IllegalArgumentException.class, () -> new Box(new double[] {Double.NaN}, new double[] {0.5}));
        assertThrows(IllegalArgumentException.class, () -> new Box(new double[] {0.0}, new double[] {1.0, 2.0}));
    }

    /** Messages hold boxes: an array's identity would tell nobody where the domain ends. */
    @Test
    void itsTextSaysWhereItEnds() {
        Box box = new Box(new double[] {-1.0, 2.0}, new double[] {1.0, INFINITY});

        assertEquals("Box[low=[-1.0, 2.0], high=[1.0, Infinity]]", box.toString());
    }
}
