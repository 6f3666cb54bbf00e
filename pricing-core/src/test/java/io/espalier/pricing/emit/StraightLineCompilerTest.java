package io.espalier.pricing.emit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.algebra.Elementary;
import io.espalier.pricing.algebra.Plain;
import io.espalier.pricing.algebra.Real;
import io.espalier.pricing.graph.Graph;
import io.espalier.pricing.graph.Sym;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Straight-line code gives the bits that plain doubles give. */
class StraightLineCompilerTest {
    private static final int INPUTS = 4;

    /** Numbers made of each other at random, each kept bounded: inputs first. */
    private static <T extends Real<T>> List<T> numbers(long seed, List<T> inputs) {
        SplittableRandom random = new SplittableRandom(seed);
        List<T> made = new ArrayList<>(inputs);
        for (int k = 0; k < 40; k++) {
            T a = made.get(random.nextInt(made.size()));
            T b = made.get(random.nextInt(made.size()));
            T next =
                    switch (random.nextInt(12)) {
                        case 0 -> a.plus(b);
                        case 1 -> a.minus(b);
                        case 2 -> a.times(b);
                        case 3 -> a.dividedBy(b.square().plus(0.5));
                        case 4 -> a.max(b);
                        case 5 -> a.min(b);
                        case 6 -> a.select(b, a.negate());
                        case 7 -> a.abs();
                        case 8 -> a.times(0.25).exp();
                        case 9 -> a.abs().sqrt();
                        case 10 -> a.minus(0.75).times(-1.5);
                        default -> a.map(Elementary.NORMAL_CDF);
                    };
            made.add(next.map(Elementary.TANH));
        }
        return made;
    }

    private static List<Sym> inputs(Graph graph) {
        List<Sym> inputs = new ArrayList<>();
        for (int j = 0; j < INPUTS; j++) {
            inputs.add(Formula.input(graph, j));
        }
        return inputs;
    }

    @Test
    void codeGivesTheBitsOfPlainNumbers() {
        for (long seed = 1; seed <= 60; seed++) {
            Graph graph = new Graph();
            List<Sym> recorded = numbers(seed, inputs(graph));
            Sym factor = Formula.factor(graph);
            Formula formula = new Formula(
                    graph,
                    recorded.get(recorded.size() - 1),
                    recorded.subList(10, 20),
                    List.of(recorded.get(12).times(factor), recorded.get(12), Sym.constant(graph, 3.0)),
                    List.of(new Formula.Range(recorded.get(15), 2.0)));
            StraightLine code = StraightLineCompiler.compile(formula).orElseThrow();
            double[] x = new SplittableRandom(seed).doubles(INPUTS, -2.0, 2.0).toArray();
            double[] first = new double[10];
            double[] second = new double[3];

            double value = code.run(x, -0.3, first, second);

            double[] expected = numbers(
                            seed, Arrays.stream(x).mapToObj(Plain::new).toList())
                    .stream()
                    .mapToDouble(Plain::value)
                    .toArray();
            assertEquals(expected[expected.length - 1] + 0.0, value + 0.0, "seed " + seed);
            for (int k = 0; k < 10; k++) {
                assertEquals(expected[10 + k] + 0.0, first[k] + 0.0, "seed " + seed + ", " + k);
            }
            assertArrayEquals(new double[] {-0.3 * expected[12] + 0.0, expected[12] + 0.0, 3.0}, positiveZeros(second));
        }
    }

    private static double[] positiveZeros(double[] numbers) {
        return Arrays.stream(numbers).map(number -> number + 0.0).toArray();
    }

    @Test
    void outsideARangeThereIsNoAnswerAndNothingIsWritten() {
        Graph graph = new Graph();
        Sym x = Formula.input(graph, 0);
        Formula formula = new Formula(
                graph,
                x,
                List.of(x.plus(1.0)),
                List.of(),
                List.of(new Formula.Range(x, 5.0), new Formula.Range(x.negate(), 3.0)));
        StraightLine code = StraightLineCompiler.compile(formula).orElseThrow();
        double[] first = {7.0};

        for (double outside : new double[] {5.0, -3.0, 1e300, Double.NaN, Double.NEGATIVE_INFINITY}) {
            assertTrue(Double.isNaN(code.run(new double[] {outside}, 1.0, first, null)));
        }
        assertEquals(7.0, first[0]);

        assertEquals(4.5, code.run(new double[] {4.5}, 1.0, first, null));
        assertEquals(5.5, first[0]);
    }

    @Test
    void whatHotSpotWouldNotCompileIsNotMade() {
        Graph graph = new Graph();
        Sym x = Formula.input(graph, 0);
        Sym sum = x;
        for (int k = 0; k < 2000; k++) {
            sum = sum.times(1.0 + 1e-3 * k).plus(x);
        }
        assertTrue(StraightLineCompiler.compile(new Formula(graph, sum, List.of(), List.of(), List.of()))
                .isEmpty());
    }

    @Test
    void everyFormulaHasAClassOfItsOwn() {
        Graph graph = new Graph();
        Formula formula = new Formula(graph, Formula.input(graph, 0), List.of(), List.of(), List.of());

        assertNotSame(
                StraightLineCompiler.compile(formula).orElseThrow().getClass(),
                StraightLineCompiler.compile(formula).orElseThrow().getClass());
    }
}
