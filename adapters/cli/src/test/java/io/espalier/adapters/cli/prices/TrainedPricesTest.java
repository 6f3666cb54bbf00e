package io.espalier.adapters.cli.prices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.espalier.adapters.cli.CliRun;
import io.espalier.pricing.math.NormalDistribution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code examples/blackbox.csv}, 200 prices of a Black and Scholes call with some bumps, from the table to Greeks. */
@Tag("campaign")
class TrainedPricesTest {
    private static final Path EXAMPLE = Path.of("../../examples/blackbox.csv");
    private static final double STRIKE = 100.0;
    private static final double RATE = 0.02;

    @TempDir
    private Path folder;

    /** Price, delta, vega. */
    private static double[] call(double spot, double vol, double time) {
        double deviation = vol * Math.sqrt(time);
        double d1 = (Math.log(spot / STRIKE) + RATE * time) / deviation + 0.5 * deviation;
        double strike = STRIKE * Math.exp(-RATE * time) * NormalDistribution.cdf(d1 - deviation);
        return new double[] {
            spot * NormalDistribution.cdf(d1) - strike,
            NormalDistribution.cdf(d1),
            spot * NormalDistribution.density(d1) * Math.sqrt(time)
        };
    }

    /** Ten digits were kept. */
    @Test
    void theExampleHoldsWhatTheClosedFormSays() throws IOException {
        List<String> lines = Files.readAllLines(EXAMPLE);
        int bumped = 0;
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            double[] known =
                    call(Double.parseDouble(cells[0]), Double.parseDouble(cells[1]), Double.parseDouble(cells[2]));
            assertEquals(known[0], Double.parseDouble(cells[3]), 1e-9 * Math.max(1.0, known[0]));
            if (!cells[4].isEmpty()) {
                bumped++;
                assertEquals(known[1], Double.parseDouble(cells[4]), 1e-9);
                assertEquals(known[2], Double.parseDouble(cells[5]), 1e-9 * Math.max(1.0, known[2]));
            }
        }
        assertEquals(201, lines.size());
        assertEquals(50, bumped);
    }

    /**
     * At fresh points the surrogate must beat what a desk does without one, the delta of the nearest row that was bumped, and its
     * certificate must hold: the root mean square of 40 errors is off by an eighth, by a quarter where their tails are fat, so that of the
     * fresh ones stays within twice.
     */
    @Test
    void aTableBecomesASurrogateWithGreeks() throws IOException {
        String model = folder.resolve("box.esp").toString();

        CliRun trained = CliRun.of(
                "train",
                EXAMPLE.toString(),
                "-o",
                model,
                "--report",
                folder.resolve("report").toString(),
                "--json");
        assertEquals(0, trained.status(), trained.out() + trained.err());
        assertEquals("", trained.codes("warnings"));
        assertEquals("statistical", trained.text("certificate.kind"));
        assertEquals(40.0, trained.number("certificate.points"));
        assertEquals("none", trained.text("arms[0].arm"));
        assertEquals("derivatives, dloss nearest 1", trained.text("arms[7].arm"));
        assertEquals("shipped", trained.text("retraining"));
        assertEquals(160.0, trained.number("trained_on"));
        assertEquals(4.0, trained.number("arms[0].tries"));
        assertTrue(Files.readString(folder.resolve("report/report.html")).contains("The best try of each arm"));
        assertEquals("W_TRAINING_DATA --prices", warningsAgainst(model, EXAMPLE));
        assertFreshPoints(model, trained.number("certificate.rmse"));
    }

    private static String warningsAgainst(String model, Path table) {
        return CliRun.of("validate", model, "--prices", table.toString(), "--json")
                .codes("warnings");
    }

    private void assertFreshPoints(String model, double certified) throws IOException {
        Random random = new Random(3);
        double[][] points = new double[500][];
        StringBuilder table = new StringBuilder("spot[0],sigma,T\n");
        StringBuilder prices = new StringBuilder("value,spot[0],sigma,T\n");
        for (int i = 0; i < points.length; i++) {
            points[i] = new double[] {
                65 + 70 * random.nextDouble(), 0.12 + 0.36 * random.nextDouble(), 0.2 + 1.7 * random.nextDouble()
            };
            String point = points[i][0] + "," + points[i][1] + "," + points[i][2] + "\n";
            table.append(point);
            prices.append(call(points[i][0], points[i][1], points[i][2])[0])
                    .append(',')
                    .append(point);
        }
        assertEquals("", warningsAgainst(model, Files.writeString(folder.resolve("fresh.csv"), prices)));
        String file = Files.writeString(folder.resolve("points.csv"), table).toString();

        CliRun run = CliRun.of(
                "evaluate", model, file, "-o", folder.resolve("greeks.csv").toString());

        assertEquals(0, run.status(), run.err());
        List<String> answers = Files.readAllLines(folder.resolve("greeks.csv"));
        assertTrue(answers.get(0).startsWith("value,d_spot[0],d_sigma,d_T,gamma"), answers.get(0));
        List<double[]> bumped = bumped();
        double value = 0.0;
        double ours = 0.0;
        double nearest = 0.0;
        for (int i = 0; i < points.length; i++) {
            double[] truth = call(points[i][0], points[i][1], points[i][2]);
            String[] answer = answers.get(i + 1).split(",");
            value += square(Double.parseDouble(answer[0]) - truth[0]);
            ours += square(Double.parseDouble(answer[1]) - truth[1]);
            nearest += square(nearest(bumped, points[i]) - truth[1]);
        }
        double found = Math.sqrt(value / points.length);
        assertTrue(found <= 2.0 * certified, "error of value: found=" + found + ", certified=" + certified);
        assertTrue(ours < nearest, "squared errors of delta: ours=" + ours + ", nearest bump=" + nearest);
    }

    private static List<double[]> bumped() throws IOException {
        return Files.readAllLines(EXAMPLE).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> !cells[4].isEmpty())
                .map(cells -> new double[] {
                    Double.parseDouble(cells[0]),
                    Double.parseDouble(cells[1]),
                    Double.parseDouble(cells[2]),
                    Double.parseDouble(cells[4])
                })
                .toList();
    }

    /** In units of each column's range. */
    private static double nearest(List<double[]> bumped, double[] x) {
        double delta = Double.NaN;
        double least = Double.POSITIVE_INFINITY;
        for (double[] row : bumped) {
            double distance =
                    square((row[0] - x[0]) / 80) + square((row[1] - x[1]) / 0.4) + square((row[2] - x[2]) / 1.9);
            if (distance < least) {
                least = distance;
                delta = row[3];
            }
        }
        return delta;
    }

    private static double square(double number) {
        return number * number;
    }
}
