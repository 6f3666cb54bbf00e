package io.espalier.pricing.engine;

import io.espalier.pricing.random.BrownianBridge;
import io.espalier.pricing.random.MomentMatchedNormals;
import io.espalier.pricing.random.NormalNumbers;
import io.espalier.pricing.random.NormalSource;
import io.espalier.pricing.random.SobolDirections;
import io.espalier.pricing.random.SobolNormals;
import io.espalier.pricing.random.StratifiedNormals;
import java.util.Optional;

/** The normals that a plan asks for, replicate by replicate: what all threads share of them. */
final class PlannedNormals {
    private final MonteCarloPlan plan;
    private final SimulatedInstrument program;
    private final SobolDirections sobol;
    private final Optional<double[]> direction;

    PlannedNormals(MonteCarloPlan plan, SimulatedInstrument program) {
        this.plan = plan;
        this.program = program;
        final Sampling.Kind kind = plan.sampling().kind();
        this.sobol = kind == Sampling.Kind.SOBOL ? new SobolDirections(program.normals()) : null;
        this.direction = kind == Sampling.Kind.SOBOL || kind == Sampling.Kind.STRATIFIED
                ? SteepestDirection.of(program, new NormalSource(plan.seed(), Streams.PILOT))
                : Optional.empty();
    }

    /** One source per replicate, for one thread. */
    NormalNumbers[] sources() {
        final NormalNumbers[] sources = new NormalNumbers[plan.sampling().replicates()];
        for (int r = 0; r < sources.length; r++) {
            sources[r] = source(r);
        }
        return sources;
    }

    private NormalNumbers source(int replicate) {
        return switch (plan.sampling().kind()) {
            case INDEPENDENT -> new NormalSource(plan.seed(), Streams.PATHS);
            case SOBOL -> bridged(new SobolNormals(sobol, plan.seed(), replicate));
            case STRATIFIED -> stratified(replicate);
            case MOMENT_MATCHED ->
                new MomentMatchedNormals(new NormalSource(plan.seed(), Streams.sample(replicate)), Observations.LANES);
        };
    }

    /** Where no time passes there is nothing to bridge, and where nothing moves the value nothing to turn. */
    private NormalNumbers bridged(NormalNumbers normals) {
        final double expiry = program.instrument().product().expiry();
        if (!(expiry > 0.0)) {
            return normals;
        }
        final BrownianBridge bridge =
                new BrownianBridge(normals, program.timeSteps().ends(expiry), program.shocks());
        return direction.isPresent() ? bridge.towards(direction.get()) : bridge;
    }

    private NormalNumbers stratified(int replicate) {
        final NormalSource normals = new NormalSource(plan.seed(), Streams.sample(replicate));
        final NormalSource strata = new NormalSource(plan.seed(), Streams.strata(replicate));
        return direction.isPresent()
                ? new StratifiedNormals(normals, strata, direction.get(), Observations.LANES)
                : normals;
    }
}
