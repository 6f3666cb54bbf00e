package io.espalier.pricing.engine;

import io.espalier.pricing.algebra.Lanes;
import io.espalier.pricing.model.PathModel;
import java.util.List;
import java.util.function.UnaryOperator;

/** The model's own steps to the next date: all its normals. */
final class SimulatedInnerStep implements InnerStep {
    private final BermudanSimulation simulation;
    private final int date;
    private final PathModel model;
    private final int steps;
    private final List<Lanes> arguments;

    SimulatedInnerStep(BermudanSimulation simulation, int date, int lanes) {
        this.simulation = simulation;
        this.date = date;
        this.model = simulation.model();
        final TimeSteps all = simulation.steps();
        int count = 0;
        for (int step = 0; step < all.count(); step++) {
            count += all.date(step) == date ? 1 : 0;
        }
        this.steps = count;
        this.arguments = simulation.arguments(date, number -> Lanes.uniform(number, lanes));
    }

    @Override
    public int normals() {
        return steps * model.shocks();
    }

    @Override
    public UnaryOperator<List<Lanes>> from(List<Lanes> state) {
        return normals -> signals(state, normals);
    }

    private List<Lanes> signals(List<Lanes> state, List<Lanes> normals) {
        List<Lanes> moved = state;
        for (int step = 0; step < steps; step++) {
            moved = model.step(moved, normals.subList(step * model.shocks(), (step + 1) * model.shocks()), arguments);
        }
        return simulation.signals(date, model.levels(moved));
    }
}
