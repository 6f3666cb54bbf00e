package io.espalier.bench.experiment.garchsmile;

import io.espalier.pricing.GarchInstrument;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.label.SamplingLaw;
import io.espalier.pricing.label.SamplingPlan;
import io.espalier.pricing.market.FactorId;
import io.espalier.pricing.market.FactorLayout;
import io.espalier.pricing.market.GarchMarket;
import io.espalier.pricing.market.LevelKind;
import io.espalier.pricing.product.BasketOption;
import io.espalier.pricing.product.PayoffType;
import io.espalier.surrogate.artefact.Surrogate;
import io.espalier.surrogate.network.Activation;
import io.espalier.surrogate.network.CurvaturePass;
import io.espalier.surrogate.serve.GarchSmilePricer;
import io.espalier.surrogate.workflow.FormSpec;
import io.espalier.surrogate.workflow.LabelSpec;
import io.espalier.surrogate.workflow.NetworkSpec;
import io.espalier.surrogate.workflow.PruningSpec;
import io.espalier.surrogate.workflow.SurrogateSpec;
import io.espalier.surrogate.workflow.SurrogateTraining;
import io.espalier.surrogate.workflow.TrainingSpec;
import io.espalier.surrogate.workflow.WorkflowListener;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** A surrogate of the whole smile, trained, pruned and served as any other. */
public final class LearntSmile {
    private static final double LEVEL = 100.0;
    private static final double DAYS = 252.0;

    private final SmileRecipe recipe;

    private LearntSmile(SmileRecipe recipe) {
        this.recipe = recipe;
    }

    /** The contender that is trained by that recipe. */
    public static SmileContender contender(String name, Set<SmileDynamics> dynamics, SmileRecipe recipe) {
        return new SmileContender(name, true, dynamics, new LearntSmile(recipe)::fit);
    }

    private SmileFit fit(SmileDynamics dynamics, long seed, int threads) {
        Surrogate surrogate = new SurrogateTraining(spec(dynamics, seed), threads, WorkflowListener.silent())
                .run("bench")
                .surrogate();
        return new SmileFit(candidate(surrogate, dynamics), Optional.of(network(surrogate)));
    }

    private SurrogateSpec spec(SmileDynamics dynamics, long seed) {
        FactorLayout layout = layout(dynamics);
        SamplingPlan sampling = new SamplingPlan(
                layout, box(dynamics, true), new SamplingLaw.LogUniform(), recipe.samples(), 1, true, seed);
        return new SurrogateSpec(
                instrument(dynamics),
                sampling,
                box(dynamics, false),
                recipe.fresh(),
                LabelSpec.auto(),
                FormSpec.auto(),
                new NetworkSpec(recipe.hidden(), Activation.SILU, NetworkSpec.Front.none()),
                training(),
                pruning(),
                seed,
                "the GARCH smile of the bench");
    }

    private TrainingSpec training() {
        TrainingSpec plain = TrainingSpec.of(2);
        return new TrainingSpec(
                2,
                plain.budget(),
                TrainingSpec.Optimiser.ADAM,
                recipe.scaling(),
                plain.weights(),
                plain.regularisation(),
                recipe.effort());
    }

    private PruningSpec pruning() {
        return recipe.pruned().isEmpty()
                ? new PruningSpec(PruningSpec.Method.NONE, Optional.empty())
                : new PruningSpec(PruningSpec.Method.IASA, Optional.of(recipe.pruned()));
    }

    private static GarchInstrument instrument(SmileDynamics dynamics) {
        boolean additive = dynamics == SmileDynamics.ADDITIVE;
        double longRun = additive ? 1.0 : 0.04 / DAYS;
        GarchMarket market = new GarchMarket(
                additive ? GarchMarket.Dynamics.ADDITIVE : GarchMarket.Dynamics.LOG,
                LevelKind.FORWARD,
                LEVEL,
                longRun,
                0.05 * longRun,
                0.06,
                0.89,
                0.0,
                0.0,
                0.0,
                OptionalDouble.empty());
        return new GarchInstrument(market, BasketOption.of(PayoffType.CALL, LEVEL, 21.0, new double[] {1.0}));
    }

    private static FactorLayout layout(SmileDynamics dynamics) {
        List<FactorId.Kind> kinds = new ArrayList<>(List.of(
                FactorId.Kind.MONEYNESS,
                FactorId.Kind.EXPIRY,
                FactorId.Kind.VARIANCE_RATIO,
                FactorId.Kind.ALPHA,
                FactorId.Kind.PERSISTENCE));
        if (dynamics == SmileDynamics.LOG) {
            kinds.add(FactorId.Kind.LAMBDA);
            kinds.add(FactorId.Kind.LONG_RUN_VARIANCE);
        }
        return new FactorLayout(kinds.stream().map(FactorId::of).toList());
    }

    /** The served box; for sampling about a tenth wider. */
    private static Box box(SmileDynamics dynamics, boolean wider) {
        double[] low = wider
                ? new double[] {-3.4, 4.0, 0.2, 0.015, 0.835, 0.0, 0.085 * 0.085 / DAYS}
                : new double[] {-3.0, 5.0, 0.25, 0.02, 0.85, 0.0, 0.1 * 0.1 / DAYS};
        double[] high = wider
                ? new double[] {3.4, 280.0, 5.0, 0.13, 0.984, 0.55, 0.58 * 0.58 / DAYS}
                : new double[] {3.0, 252.0, 4.0, 0.12, 0.98, 0.5, 0.5 * 0.5 / DAYS};
        int d = layout(dynamics).size();
        return new Box(Arrays.copyOf(low, d), Arrays.copyOf(high, d));
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
