package io.espalier.surrogate.workflow;

import io.espalier.pricing.Pricer;
import io.espalier.pricing.Valuation;
import io.espalier.pricing.interval.Box;
import io.espalier.pricing.market.FactorLayout;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A pricer that is asked the same points again and again, and remembers what it said: every stage of a training is compared at the same
 * ones, and a simulation takes its time. Belongs to one thread.
 */
final class KeptAnswers implements Pricer {
    private final Pricer pricer;
    private final Map<List<Double>, Optional<Valuation>> answers = new HashMap<>();

    KeptAnswers(Pricer pricer) {
        this.pricer = pricer;
    }

    @Override
    public FactorLayout layout() {
        return pricer.layout();
    }

    @Override
    public Box domain() {
        return pricer.domain();
    }

    @Override
    public int stepColumn() {
        return pricer.stepColumn();
    }

    @Override
    public boolean tryPrice(double[] x, Valuation out) {
        final Optional<Valuation> answer =
                answers.computeIfAbsent(Arrays.stream(x).boxed().toList(), point -> ask(x));
        answer.ifPresent(kept -> copy(kept, out));
        return answer.isPresent();
    }

    private Optional<Valuation> ask(double[] x) {
        final Valuation answer = Valuation.withCurvature(pricer.layout());
        return pricer.tryPrice(x, answer) ? Optional.of(answer) : Optional.empty();
    }

    private static void copy(Valuation from, Valuation to) {
        to.set(from.value(), from.error(), from.source());
        System.arraycopy(from.gradient(), 0, to.gradient(), 0, from.gradient().length);
        System.arraycopy(from.gradientError(), 0, to.gradientError(), 0, from.gradientError().length);
        System.arraycopy(from.curvature(), 0, to.curvature(), 0, to.curvature().length);
    }
}
