package io.espalier.adapters.cli.live;

import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import picocli.CommandLine.Option;

/** What answers for positions whose surrogate does not. */
final class FallbackOptions {
    private static final String CLOSED = "closed";
    private static final String SIMULATED = "mc";
    private static final long MOST_PATHS = 1L << 30;

    @Option(
            names = "--fallback",
            defaultValue = CLOSED,
            description = {
                "What answers where a surrogate does not: closed, the closed form, which costs less and errs nothing;",
                "mc, a simulation on a thread of its own, the quote flagged meanwhile (default: ${DEFAULT-VALUE})."
            })
    private String fallback;

    @Option(
            names = "--fallback-paths",
            defaultValue = "65536",
            paramLabel = "N",
            description = "Simulated paths of a fallback, each with its mirror image (default: ${DEFAULT-VALUE}).")
    private long paths;

    @Option(
            names = "--fallback-seed",
            defaultValue = "1",
            paramLabel = "S",
            description = {
                "Seed of the fallbacks (default: ${DEFAULT-VALUE}); each trade's own is made of it and its id, so a trade has",
                "the same numbers at the same prices on any run."
            })
    private long seed;

    /** @throws InputException if an option is out of its range */
    Fallbacks choice() {
        if (paths < 2 || paths > MOST_PATHS) {
            throw InputException.of(
                    ErrorCode.E_RANGE,
                    "--fallback-paths",
                    "a standard error needs at least 2 paths, and more than " + MOST_PATHS
                            + " are not simulated: paths=" + paths);
        }
        return switch (fallback) {
            case CLOSED -> new Fallbacks(false, paths, seed);
            case SIMULATED -> new Fallbacks(true, paths, seed);
            default ->
                throw InputException.of(
                        ErrorCode.E_ENUM, "--fallback", "one of " + CLOSED + "|" + SIMULATED + ", not " + fallback);
        };
    }
}
