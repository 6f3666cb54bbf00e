package io.espalier.bench.experiment.certificate;

import io.espalier.bench.experiment.problem.NotebookBasket;
import io.espalier.pricing.interval.Box;
import io.espalier.surrogate.artefact.Proof;
import io.espalier.surrogate.artefact.ProvedOutput;
import io.espalier.surrogate.artefact.Surrogate;
import io.espalier.surrogate.certify.LargestErrorSearch;
import io.espalier.surrogate.certify.ProofCheck;
import io.espalier.surrogate.certify.ProofGoal;
import io.espalier.surrogate.certify.Prover;
import io.espalier.surrogate.certify.ValidationReport;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.Network;
import io.espalier.surrogate.serve.SurrogatePricer;
import io.espalier.surrogate.workflow.NetworkSpec;
import io.espalier.surrogate.workflow.PruningSpec;
import io.espalier.surrogate.workflow.SurrogateSpec;
import io.espalier.surrogate.workflow.SurrogateTraining;
import io.espalier.surrogate.workflow.TrainingSpec;
import io.espalier.surrogate.workflow.WorkflowListener;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Trains small surrogates of baskets, searches for their largest errors, and proves that none is much larger. */
public final class Certificates {
    private static final long SEARCH_SEED = 97L;
    private static final int OVERSIZED_NODES = 128;
    private static final int CHECK_POINTS = 4096;

    private final CertificatePlan plan;
    private final Consumer<String> progress;

    /** To be run once, told to {@code progress} in lines. */
    public Certificates(CertificatePlan plan, Consumer<String> progress) {
        this.plan = plan;
        this.progress = progress;
    }

    /** One row per basket and shape. */
    public List<CertificateRow> run() {
        final List<CertificateRow> rows = new ArrayList<>();
        for (int assets : plan.assets()) {
            final NotebookBasket basket = new NotebookBasket(assets, plan.seed());
            for (List<Integer> hidden : plan.hidden()) {
                progress.accept(assets + " assets, " + hidden + ": training");
                final Surrogate surrogate = train(basket, hidden);
                progress.accept(assets + " assets, " + hidden + ": searching and proving");
                rows.add(certify(basket, hidden, surrogate));
            }
        }
        return rows;
    }

    private Surrogate train(NotebookBasket basket, List<Integer> hidden) {
        final List<Integer> start = plan.pruned() ? Collections.nCopies(hidden.size(), OVERSIZED_NODES) : hidden;
        final PruningSpec pruning = plan.pruned()
                ? new PruningSpec(PruningSpec.Method.IASA, Optional.of(hidden))
                : new PruningSpec(PruningSpec.Method.NONE, Optional.empty());
        final NetworkSpec network = new NetworkSpec(start, Activation.SILU, NetworkSpec.Front.auto());
        final SurrogateSpec whole = SurrogateSpec.of(
                basket.instrument(),
                basket.training(plan.rows(), plan.seed()),
                network,
                TrainingSpec.of(2),
                pruning,
                plan.seed(),
                "certificates");
        final SurrogateSpec served = new SurrogateSpec(
                whole.instrument(),
                whole.sampling(),
                basket.testBox(),
                false,
                whole.labels(),
                whole.form(),
                whole.network(),
                whole.training(),
                whole.pruning(),
                whole.seed(),
                whole.text());
        return new SurrogateTraining(served, plan.threads(), WorkflowListener.silent())
                .run("certificates")
                .surrogate();
    }

    private CertificateRow certify(NotebookBasket basket, List<Integer> hidden, Surrogate surrogate) {
        final Box box = basket.testBox();
        final long began = System.nanoTime();
        final Map<String, Double> found = new TreeMap<>();
        LargestErrorSearch.searchEach(
                        new SurrogatePricer(surrogate), basket.reference(), box, plan.points(), SEARCH_SEED)
                .forEach((output, worst) -> found.put(output, worst.error()));
        final double searchSeconds = seconds(began);
        final Prover prover = Prover.of(surrogate.network(), surrogate.form(), box, surrogate.normal(), plan.threads())
                .orElseThrow();
        final ProofGoal goal = ProofGoal.of(surrogate.network());
        prover.prove(goal, found);
        final long proving = System.nanoTime();
        final Proof proof = prover.prove(goal, found).orElseThrow();
        return new CertificateRow(
                basket.assets(),
                hidden,
                new double[] {found.get(ValidationReport.VALUE), worstFound(found), found.get(ValidationReport.GAMMA)},
                new double[] {
                    ratio(proof, found, ValidationReport.VALUE),
                    worstRatio(proof, found),
                    ratio(proof, found, ValidationReport.GAMMA)
                },
                proof.cells(),
                seconds(proving),
                searchSeconds,
                isRefuted(surrogate, proof, basket),
                proof.statements());
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) * 1e-9;
    }

    private static double worstFound(Map<String, Double> found) {
        return found.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(ValidationReport.DERIVATIVE_PREFIX))
                .mapToDouble(Map.Entry::getValue)
                .max()
                .orElseThrow();
    }

    private static double worstRatio(Proof proof, Map<String, Double> found) {
        return proof.outputs().stream()
                .map(ProvedOutput::name)
                .filter(name -> name.startsWith(ValidationReport.DERIVATIVE_PREFIX))
                .mapToDouble(name -> ratio(proof, found, name))
                .max()
                .orElseThrow();
    }

    private static double ratio(Proof proof, Map<String, Double> found, String output) {
        return proof.output(output).orElseThrow().errorBound().orElseThrow() / found.get(output);
    }

    private static boolean isRefuted(Surrogate surrogate, Proof proof, NotebookBasket basket) {
        final Box box = basket.testBox();
        final Network planted = PlantedError.in(surrogate.network(), box);
        return ProofCheck.refutation(
                        proof,
                        SurrogatePricer.uncertified(planted, basket.layout(), box),
                        basket.reference(),
                        box,
                        CHECK_POINTS,
                        SEARCH_SEED,
                        LargestErrorSearch.climbed(planted.parameters()))
                .isPresent();
    }
}
