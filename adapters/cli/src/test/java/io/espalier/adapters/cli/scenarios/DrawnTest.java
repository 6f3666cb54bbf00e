package io.espalier.adapters.cli.scenarios;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.pricing.scenario.ScenarioSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawnTest {
    private static final List<String> NAMES = List.of("spx");

    @TempDir
    private Path folder;

    private final Ladder source = new Ladder(new ArrayList<>());

    /** Path i returns i on the first day and -2 i on the second; notes what is drawn. */
    private record Ladder(List<Long> drawn) implements ScenarioSource {
        @Override
        public String name() {
            return "ladder";
        }

        @Override
        public int series() {
            return 1;
        }

        @Override
        public int days() {
            return 2;
        }

        @Override
        public void draw(long seed, long path, double[][] returns) {
            drawn.add(path);
            returns[0][0] = path;
            returns[1][0] = -2.0 * path;
        }
    }

    private Drawn draw(int count, Optional<String> output) {
        return Drawn.of(new ScenarioPaths(source, 1, count), NAMES, output);
    }

    private void assertEveryPathWasDrawnOnce(int count) {
        assertEquals(LongStream.range(0, count).boxed().toList(), source.drawn());
    }

    @Test
    void aFileAndItsLossesTakeOneDraw() throws IOException {
        Path file = folder.resolve("out.csv");

        Drawn drawn = draw(3, Optional.of(file.toString()));

        assertEveryPathWasDrawnOnce(3);
        assertEquals("path,day,spx\n1,1,0.0\n1,2,-0.0\n2,1,1.0\n2,2,-2.0\n3,1,2.0\n3,2,-4.0\n", Files.readString(file));
        assertEquals(2.0, drawn.losses().horizon()[0][0]);
        assertTrue(drawn.inline().isEmpty());
    }

    @Test
    void fewPathsAreKeptEachAsItWasDrawn() {
        Drawn drawn = draw(3, Optional.empty());

        assertEveryPathWasDrawnOnce(3);
        assertArrayEquals(
                new double[][] {{2.0}, {-4.0}}, drawn.inline().orElseThrow().get(2));
    }

    /** The gate's definition: of 150 returns at least 1.5 are not above the quantile, so that it is the second least. */
    @Test
    void lossesAreQuantilesOfReturnsInTheGatesDefinition() {
        LossQuantiles losses = draw(150, Optional.empty()).losses();

        assertEveryPathWasDrawnOnce(150);
        assertEquals(-1.0, losses.oneDay()[0][0]);
        assertEquals(148.0, losses.horizon()[0][0]);
        assertEquals(142.0, losses.horizon()[0][1]);
    }

    @Test
    void moreThanAThousandNumbersAreNotKept() {
        assertTrue(draw(500, Optional.empty()).inline().isPresent());
        assertTrue(draw(501, Optional.empty()).inline().isEmpty());
    }
}
