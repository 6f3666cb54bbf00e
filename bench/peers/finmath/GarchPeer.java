import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import net.finmath.timeseries.models.parametric.GARCH;

/**
 * finmath-lib's GARCH, fitted as its users do. Reads series of returns, one a line, from the file named first; prints "nanoseconds mu
 * omega alpha beta" for each. It takes levels and has no mean: levels are made of the returns less their mean, a hundredth of them,
 * which omega's unit undoes. The time is the whole process's: the optimiser has threads of its own.
 */
public final class GarchPeer {
    private static final double PERCENT = 0.01;

    private GarchPeer() {}

    public static void main(String[] args) throws IOException {
        final var lines = Files.readAllLines(Path.of(args[0]));
        fit(lines.get(0));
        lines.forEach(line -> System.out.println(fit(line)));
    }

    private static String fit(String line) {
        final double[] returns = Arrays.stream(line.split(" ")).mapToDouble(Double::parseDouble).toArray();
        final double mean = Arrays.stream(returns).average().orElseThrow();
        final double[] levels = new double[returns.length + 1];
        levels[0] = 1.0;
        for (int t = 0; t < returns.length; t++) {
            levels[t + 1] = levels[t] * Math.exp(PERCENT * (returns[t] - mean));
        }
        final long start = cpuTime();
        final Map<String, Object> found = new GARCH(levels).getBestParameters();
        final long nanos = cpuTime() - start;
        return nanos + " " + mean + " " + (double) found.get("Omega") / (PERCENT * PERCENT) + " " + found.get("Alpha")
                + " " + found.get("Beta");
    }

    private static long cpuTime() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
