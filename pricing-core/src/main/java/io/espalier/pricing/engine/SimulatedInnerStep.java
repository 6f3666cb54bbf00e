package io.espalier.pricing.engine;

import io.espalier.pricing.algebra.Lanes;
import io.espalier.pricing.model.PathModel;
import java.util.ArrayList;
import java.util.List;

/** The model's own steps to the next date: all its normals. */
final class SimulatedInnerStep implements InnerStep {
    private final PathModel model;
    private final int steps;
    private final List<Lanes> arguments;
    private final double[][] weights;

    SimulatedInnerStep(BermudanSimulation simulation, int date, int lanes) {
        this.model = simulation.model();
        final TimeSteps all = simulation.steps();
        int count = 0;
        for (int step = 0; step < all.count(); step++) {
            count += all.date(step) == date ? 1 : 0;
        }
        this.steps = count;
        this.arguments = simulation.arguments(date, number -> Lanes.uniform(number, lanes));
        this.weights = simulation.signalWeights(date);
    }

    @Override
    public int normals() {
        return steps * model.shocks();
    }

    @Override
    public List<Lanes> signals(List<Lanes> state, List<Lanes> normals) {
        List<Lanes> moved = state;
        for (int step = 0; step < steps; step++) {
            moved = model.step(moved, normals.subList(step * model.shocks(), (step + 1) * model.shocks()), arguments);
        }
        final List<Lanes> levels = model.levels(moved);
        final List<Lanes> signals = new ArrayList<>();
        for (double[] row : weights) {
            Lanes sum = levels.get(0).times(row[0]);
            for (int i = 1; i < row.length; i++) {
                sum = sum.plus(levels.get(i).times(row[i]));
            }
            signals.add(sum);
        }
        return signals;
    }
}
