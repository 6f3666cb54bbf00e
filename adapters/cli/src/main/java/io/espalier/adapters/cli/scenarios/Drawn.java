package io.espalier.adapters.cli.scenarios;

import io.espalier.adapters.cli.OutputFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What is told of the paths, from one pass over them.
 *
 * @param inline the paths themselves, {@code [path][day][series]}, where they are few and go to no file
 */
record Drawn(LossQuantiles losses, Optional<List<double[][]>> inline) {
    /** Numbers that are answered without a file. */
    private static final int SMALL = 1000;

    /**
     * Draws the paths.
     *
     * @param output the file that they are written to
     * @throws io.espalier.adapters.files.problem.InputException if it cannot be written
     */
    static Drawn of(ScenarioPaths paths, List<String> names, Optional<String> output) {
        LossTally tally = new LossTally(paths.source().series(), paths.count());
        if (output.isPresent()) {
            OutputFile.write(output.get(), out -> paths.show(List.of(tally, new ScenarioFile(out, names))));
            return new Drawn(tally.quantiles(names), Optional.empty());
        }
        if (paths.size() > SMALL) {
            paths.show(List.of(tally));
            return new Drawn(tally.quantiles(names), Optional.empty());
        }
        List<double[][]> kept = new ArrayList<>();
        paths.show(List.of(tally, (index, path) -> kept.add(copy(path))));
        return new Drawn(tally.quantiles(names), Optional.of(kept));
    }

    private static double[][] copy(double[][] path) {
        return Arrays.stream(path).map(double[]::clone).toArray(double[][]::new);
    }
}
