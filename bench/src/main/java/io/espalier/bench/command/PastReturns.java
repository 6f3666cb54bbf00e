package io.espalier.bench.command;

import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.adapters.files.table.ReturnSeries;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

/**
 * Daily returns in per cent whose variance is forecast.
 *
 * @param all oldest first
 * @param source where they come from, in words
 */
record PastReturns(double[] all, String source) {
    private static final int PAST = 200;
    private static final int SIMULATED = 400;

    /**
     * Those of {@code sp500.csv} (column logret_pct) in a folder; simulated ones where it is null.
     *
     * @throws InputException if the file cannot be read or has not enough returns
     */
    static PastReturns of(Path folder) {
        return folder == null ? simulated() : market(folder);
    }

    private static PastReturns market(Path folder) {
        final double[] returns = ReturnSeries.read(folder.resolve("sp500.csv").toString(), Optional.of("logret_pct"))
                .returns();
        if (returns.length < PAST) {
            throw InputException.of(
                    ErrorCode.E_RANGE, "data", "the past needs " + PAST + " returns: n=" + returns.length);
        }
        return new PastReturns(returns, "S&P 500");
    }

    /** Of a process inside the test bed's box but for its larger omega: a long-run variance of 1.4, as the market's in 1999. */
    private static PastReturns simulated() {
        final Random random = new Random(1999);
        final double[] returns = new double[SIMULATED];
        double h = 1.4;
        for (int t = 0; t < SIMULATED; t++) {
            returns[t] = Math.sqrt(h) * random.nextGaussian();
            h = 0.14 + 0.1 * returns[t] * returns[t] + 0.8 * h;
        }
        return new PastReturns(returns, "simulated");
    }

    /** The first 200. */
    double[] window() {
        return Arrays.copyOf(all, PAST);
    }
}
