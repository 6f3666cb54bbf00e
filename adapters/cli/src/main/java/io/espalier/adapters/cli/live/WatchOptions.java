package io.espalier.adapters.cli.live;

import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.risk.pipeline.SwapOptions;
import picocli.CommandLine.Option;

/** Whether new models are let in while a book is served, and what they must show before. */
final class WatchOptions {
    @Option(
            names = "--watch",
            description = {
                "Look into --models each second: a model that is added or replaced there is checked, warmed and compared",
                "with what serves on live prices, and takes over between two ticks."
            })
    private boolean watch;

    @Option(
            names = "--shadow",
            description = "With --watch: new models are compared for as long as they are there; none takes over.")
    private boolean shadow;

    @Option(
            names = "--shadow-samples",
            defaultValue = "200",
            paramLabel = "N",
            description = "Published sets at which a new model is compared, 2 ms apart (default: ${DEFAULT-VALUE}).")
    private int samples;

    @Option(
            names = "--swap-tolerance",
            defaultValue = "8",
            paramLabel = "F",
            description = {
                "A new model's value may differ from the one served by F times the sum of their certified errors",
                "(default: ${DEFAULT-VALUE})."
            })
    private double factor;

    @Option(
            names = "--swap-relative",
            defaultValue = "0.05",
            paramLabel = "R",
            description = {
                "Where no errors are certified, as of deltas: by the share R of the largest there is in the new model's domain",
                "(default: ${DEFAULT-VALUE})."
            })
    private double relative;

    boolean isWatching() {
        return watch;
    }

    /**
     * Checks that what is asked for goes together.
     *
     * @param models the folder to look into; null where there is none
     * @throws InputException if there is none, or new models would serve where {@code engine} wants none
     */
    void require(String models, BookEngine engine) {
        if (watch && models == null) {
            throw InputException.of(ErrorCode.E_MISSING, "--models", "a folder is needed to watch");
        }
        if (watch && !shadow && engine != BookEngine.SURROGATE) {
            throw InputException.of(
                    ErrorCode.E_CONFLICT,
                    "--watch",
                    "new models take over where surrogates serve; elsewhere they are compared, with --shadow: engine="
                            + engine.word());
        }
    }

    /** @throws InputException if a number is out of range */
    SwapOptions swapping() {
        try {
            SwapOptions defaults = SwapOptions.defaults().withTolerance(factor, relative);
            SwapOptions options = defaults.withSamples(samples, defaults.sampleEvery());
            return shadow ? options.inShadow() : options;
        } catch (IllegalArgumentException e) {
            throw InputException.of(ErrorCode.E_RANGE, "--watch", e.getMessage());
        }
    }
}
