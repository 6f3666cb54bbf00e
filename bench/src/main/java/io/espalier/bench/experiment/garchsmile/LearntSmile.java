package io.espalier.bench.experiment.garchsmile;

import io.espalier.adapters.files.SpecDocument;
import io.espalier.adapters.files.document.DocumentReader;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.market.LevelKind;
import io.espalier.surrogate.artefact.Surrogate;
import io.espalier.surrogate.network.CurvaturePass;
import io.espalier.surrogate.serve.GarchSmilePricer;
import io.espalier.surrogate.workflow.SurrogateSpec;
import io.espalier.surrogate.workflow.SurrogateTraining;
import io.espalier.surrogate.workflow.WorkflowListener;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** A surrogate of the whole smile, trained, pruned and served as any other, from a specification of a few lines. */
public final class LearntSmile {
    private static final String ADDITIVE = """
            model: garch
            product: {dynamics: additive, type: call, forward: 100, omega: 0.05}
            inputs:
              moneyness: {low: -3, high: 3}
              T: {low: 5, high: 252}
              variance_ratio: {low: 0.25, high: 4}
              alpha: {low: 0.02, high: 0.12}
              persistence: {low: 0.85, high: 0.98}
            """;

    /** Volatilities of 10 % and 50 % a year of 252 days. */
    private static final String LOG = """
            model: garch
            product: {dynamics: log, type: call, forward: 100}
            inputs:
              moneyness: {low: -3, high: 3}
              T: {low: 5, high: 252}
              variance_ratio: {low: 0.25, high: 4}
              long_run_variance: {low: 3.968253968253968e-5, high: 9.920634920634921e-4}
              alpha: {low: 0.02, high: 0.12}
              persistence: {low: 0.85, high: 0.98}
              lambda: {low: 0, high: 0.5}
            """;

    private final String extra;

    /** @param extra further lines of the specification */
    private LearntSmile(String extra) {
        this.extra = extra;
    }

    /** What a specification gives that says no more than product and ranges. */
    public static SmileContender contender() {
        return contender("surrogate", "");
    }

    /** The same from that many rows. */
    public static SmileContender ofRows(int rows) {
        return contender("surrogate of " + rows + " rows", "sampling: {samples: " + rows + "}\n");
    }

    private static SmileContender contender(String name, String extra) {
        return new SmileContender(name, true, Set.of(SmileDynamics.values()), new LearntSmile(extra)::fit);
    }

    private SmileFit fit(SmileDynamics dynamics, long seed, int threads) {
        Surrogate surrogate = new SurrogateTraining(spec(dynamics, seed), threads, WorkflowListener.silent())
                .run("bench")
                .surrogate();
        return new SmileFit(candidate(surrogate, dynamics), Optional.of(network(surrogate)));
    }

    private SurrogateSpec spec(SmileDynamics dynamics, long seed) {
        String text = (dynamics == SmileDynamics.ADDITIVE ? ADDITIVE : LOG) + extra;
        return SpecDocument.read(DocumentReader.yaml(text), text).spec().withSeed(seed);
    }

    private static SmileCandidate candidate(Surrogate surrogate, SmileDynamics dynamics) {
        GarchSmilePricer pricer = new GarchSmilePricer(surrogate, LevelKind.FORWARD);
        Valuation answer = Valuation.withCurvature(pricer.layout());
        double[] raw = new double[pricer.layout().size()];
        boolean log = dynamics == SmileDynamics.LOG;
        return (forward, strike, steps, h1, omega, alpha, beta, lambda, out) -> {
            raw[0] = forward;
            raw[1] = strike;
            raw[2] = steps;
            raw[3] = h1;
            raw[4] = omega;
            raw[5] = alpha;
            raw[6] = beta;
            if (log) {
                raw[8] = lambda;
            }
            if (!pricer.tryPrice(raw, answer)) {
                throw new IllegalStateException("the smile must be served there: " + Arrays.toString(raw));
            }
            double[] slope = answer.gradient();
            out.set(
                    answer.value(),
                    slope[0],
                    answer.curvature()[0],
                    slope[3],
                    slope[4],
                    slope[5],
                    slope[6],
                    log ? slope[8] : 0.0);
        };
    }

    /** Value, gradient and second derivative in moneyness of the network alone, at the middle of its inputs. */
    private static Runnable network(Surrogate surrogate) {
        CurvaturePass pass = new CurvaturePass(surrogate.network());
        double[] x = new double[surrogate.layout().size()];
        double[] gradient = new double[x.length];
        double[] hessian = new double[1];
        int[] moneyness = {0};
        return () -> {
            pass.valueAndGradient(x, gradient);
            pass.hessian(moneyness, hessian);
        };
    }
}
