package io.espalier.pricing.emit;

import io.espalier.pricing.ad.Adjoint;
import io.espalier.pricing.ad.Tape;
import io.espalier.pricing.graph.BoundMarket;
import io.espalier.pricing.graph.PathProgram;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The same program on the op-by-op tape: another road to values and adjoints per lane. */
final class TapeWitness {
    private final Tape tape;
    final List<Adjoint> start;
    final List<List<Adjoint>> arguments = new ArrayList<>();
    final List<Adjoint> endArguments;
    final List<Adjoint> outputs;

    TapeWitness(PathProgram program, BoundMarket market, double[][] shocks) {
        tape = new Tape(shocks[0].length);
        start = inputs(market.start());
        Arrays.stream(market.arguments()).forEach(set -> arguments.add(inputs(set)));
        endArguments = inputs(market.endArguments());
        List<Adjoint> state = start;
        for (int step = 0; step < program.steps(); step++) {
            final List<Adjoint> z = new ArrayList<>();
            for (int j = 0; j < program.shocks(); j++) {
                final Adjoint shock = tape.passive(0.0);
                System.arraycopy(shocks[step * program.shocks() + j], 0, shock.values(), 0, tape.lanes());
                z.add(shock);
            }
            state = program.step(program.kind(step), state, z, arguments.get(program.argumentSet(step)));
        }
        outputs = program.payoff(state, endArguments);
        tape.seed(outputs.get(0), 1.0);
        tape.reverse(0);
    }

    private List<Adjoint> inputs(double[] values) {
        return Arrays.stream(values).mapToObj(tape::input).toList();
    }
}
