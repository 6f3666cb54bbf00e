package io.espalier.surrogate.enclose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.interval.Box;
import io.espalier.pricing.interval.Cell;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Layer;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.network.RandomNetworks;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CellSplittingTest {

    @Test
    void theCellsCoverTheBoxAndAreAsManyAsAsked() {
        for (int k = 0; k < 20; k++) {
            Network network = BoundedNetworks.network(k);
            int d = network.inputs();
            RandomNetworks draw = new RandomNetworks(9900 + k);
            List<Cell> cells =
                    CellSplitting.along(network, BoundedNetworks.cube(d)).cells(50);

            assertEquals(50, cells.size());
            for (int point = 0; point < 500; point++) {
                double[] x = draw.point(d, 1.0);
                assertTrue(cells.stream().anyMatch(cell -> cell.contains(x)), "network " + k + ", point " + point);
            }
        }
    }

    @Test
    void theHalvesCoverTheCell() {
        Network network = BoundedNetworks.network(2);
        BoundedNetworks draw = new BoundedNetworks(9920);
        CellSplitting splitting = CellSplitting.along(network, BoundedNetworks.cube(network.inputs()));
        for (int k = 0; k < 500; k++) {
            Cell cell = draw.cell(network.inputs());
            double[] x = draw.point(cell);
            assertTrue(!cell.contains(x) || splitting.halves(cell).stream().anyMatch(half -> half.contains(x)));
        }
    }

    /** y = silu(x0 + 2 x1): along (1, 2) there is all, and nothing is left across. */
    @Test
    void aRidgeIsCutIntoSlabsOnly() {
        Network ridge = new Network(List.of(
                new Layer(new double[][] {{1.0, 2.0}}, new double[1], Activation.SILU),
                new Layer(new double[][] {{1.0}}, new double[1], Activation.IDENTITY)));
        Box box = new Box(new double[] {-2.0, -1.0}, new double[] {2.0, 1.0});

        List<Cell> cells =
                CellSplitting.along(ridge, box, new double[] {1.0, 2.0}).cells(16);

        double[] ends =
                cells.stream().mapToDouble(cell -> cell.slab().lo()).sorted().toArray();
        for (int k = 0; k < 16; k++) {
            assertEquals(-4.0 + 0.5 * k, ends[k], 1e-12);
        }
    }

    /** Nothing to cut in a point, nothing along a side without width. */
    @Test
    void whatHasNoWidthIsCutToNoEnd() {
        Network network = new RandomNetworks(9930).network(Activation.SILU, 2, 3);
        double[] x = {0.3, -0.7};

        List<Cell> cells = CellSplitting.along(network, new Box(x, x)).cells(100);

        assertTrue(cells.size() <= 101, "cells of a point: " + cells.size());
        assertTrue(cells.stream().anyMatch(cell -> cell.contains(x)));
    }

    @Test
    void answersStandInTheCellsOrderOnAnyNumberOfThreads() {
        Network network = BoundedNetworks.network(2);
        List<Cell> cells = CellSplitting.along(network, BoundedNetworks.cube(network.inputs()))
                .cells(33);
        for (int threads : new int[] {1, 2, 7, 100}) {
            assertEquals(cells, CellSweep.over(cells, cell -> cell, threads));
        }
    }

    @Test
    void aFailureOfTheWorkIsThrownAsItIs() {
        Network network = BoundedNetworks.network(2);
        List<Cell> cells = CellSplitting.along(network, BoundedNetworks.cube(network.inputs()))
                .cells(9);
        for (int threads : new int[] {1, 3}) {
            IllegalArgumentException thrown = assertThrows(
                    IllegalArgumentException.class,
                    () -> CellSweep.over(
                            cells,
                            cell -> {
                                throw new IllegalArgumentException("cell " + cells.indexOf(cell));
                            },
                            threads));
            assertEquals("cell 0", thrown.getMessage());
        }
    }

    @Test
    void theSameNetworkIsCutTheSameWay() {
        Network network = BoundedNetworks.network(7);
        Box cube = BoundedNetworks.cube(network.inputs());
        List<Cell> first = CellSplitting.along(network, cube).cells(20);
        List<Cell> second = CellSplitting.along(network, cube).cells(20);

        IntStream.range(0, 20)
                .forEach(k -> assertEquals(first.get(k).slab(), second.get(k).slab()));
    }
}
