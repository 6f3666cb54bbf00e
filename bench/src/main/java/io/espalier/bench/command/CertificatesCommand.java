package io.espalier.bench.command;

import io.espalier.adapters.cli.Answer;
import io.espalier.adapters.cli.AnswerCommand;
import io.espalier.adapters.files.problem.ErrorCode;
import io.espalier.adapters.files.problem.InputException;
import io.espalier.bench.experiment.certificate.CertificatePlan;
import io.espalier.bench.experiment.certificate.Certificates;
import java.util.Arrays;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs {@link Certificates}. */
@Command(
        name = "certificates",
        description = "Proved error bounds of small surrogates beside the largest errors that a long search finds.")
final class CertificatesCommand extends AnswerCommand {
    @Option(names = "--assets", split = ",", defaultValue = "7,20", description = "Assets (default: ${DEFAULT-VALUE}).")
    private int[] assets;

    @Option(
            names = "--nodes",
            split = ",",
            defaultValue = "3,8,3-3,4-4,3-3-1-2-2-2",
            description = "Shapes of the networks, as 3 or 4-4 (default: ${DEFAULT-VALUE}).")
    private String[] nodes;

    @Option(names = "--pruned", description = "Prune each from layers of 128 nodes first.")
    private boolean pruned;

    @Option(names = "--rows", defaultValue = "262144", description = "Antithetic rows (default: ${DEFAULT-VALUE}).")
    private int rows;

    @Option(
            names = "--points",
            defaultValue = "1000000",
            description = "Uniform points of the search (default: ${DEFAULT-VALUE}).")
    private int points;

    @Option(
            names = "--seed",
            defaultValue = "601",
            description = "Seed of basket and labels (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--threads", defaultValue = "2", description = "Threads (default: ${DEFAULT-VALUE}).")
    private int threads;

    @Override
    protected Answer answer() {
        try {
            final CertificatePlan plan = new CertificatePlan(
                    assets, Arrays.stream(nodes).map(Shapes::parse).toList(), pruned, rows, points, seed, threads);
            return new CertificatesAnswer(plan, new Certificates(plan, this::tell).run());
        } catch (IllegalArgumentException e) {
            throw InputException.of(ErrorCode.E_RANGE, "", e.getMessage());
        }
    }

    private void tell(String line) {
        err().println(line);
        err().flush();
    }
}
