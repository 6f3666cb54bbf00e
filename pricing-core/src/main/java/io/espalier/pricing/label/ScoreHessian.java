package io.espalier.pricing.label;

import io.espalier.pricing.Instrument;
import io.espalier.pricing.ad.Adjoint;
import io.espalier.pricing.ad.Tape;
import io.espalier.pricing.engine.LevelScore;
import io.espalier.pricing.engine.PathInputs;
import io.espalier.pricing.engine.SimulatedInstrument;
import io.espalier.pricing.random.NormalNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * {@link HessianMethod.LikelihoodRatio} on a tape, path by path.
 *
 * <p>With f what is paid and s_d = c_d.z the score along d: to a level j, where c does not move, (H d)_j is
 * (f_j s_d + (grad f . d) s_j)/2, the mean of both orders. To another column it is the derivative of f s_d, by a sweep of its own.
 */
final class ScoreHessian implements HessianBlock {
    private final SimulatedInstrument program;
    private final SamplingPlan plan;
    private final LevelScore score;
    private final Directions directions;
    private final Tape tape;
    private final RowParameters<Adjoint> parameters;
    private final double[][] x;
    private final int underlyings;
    private final int[] levels;
    private final int[] others;
    private final HessianRows rows;
    private final double[][] slopes;
    private final int parametersEnd;

    ScoreHessian(
            SimulatedInstrument program,
            Instrument base,
            SamplingPlan plan,
            LevelScore score,
            Directions directions,
            int lanes) {
        this.program = program;
        this.plan = plan;
        this.score = score;
        this.directions = directions;
        this.tape = new Tape(lanes);
        this.parameters = RowParameters.of(program, base, plan.layout(), tape::constant, tape::input);
        this.x = parameters.columns().stream().map(Adjoint::values).toArray(double[][]::new);
        this.underlyings = base.size();
        this.levels = plan.layout().levels();
        this.others = IntStream.range(0, x.length)
                .filter(j -> !plan.layout().factor(j).isLevel())
                .toArray();
        this.rows = new HessianRows(directions.count(), x.length, lanes);
        this.slopes = new double[x.length][lanes];
        this.parametersEnd = tape.mark();
    }

    @Override
    public int slots() {
        tape.rewind(parametersEnd);
        final Block block = new Block();
        block.inputs.outputs(program, block.normals);
        return tape.mark();
    }

    @Override
    public void label(int first, LabelledSamples samples, NormalNumbers paths, double[] hd) {
        HessianRows.read(samples, first, x);
        rows.clear();
        tape.rewind(parametersEnd);
        final Block block = new Block();
        new PathDraw(plan, block.z).each(paths, first, block::path);
        rows.write(first, hd);
    }

    /** What the parameters of one block of rows decide. */
    private final class Block {
        private final PathInputs<Adjoint> inputs = PathInputs.of(program, parameters.p());
        private final List<List<Adjoint>> alongDirections = new ArrayList<>();
        private final List<List<Adjoint>> alongLevels = new ArrayList<>();
        private final List<Adjoint> normals = IntStream.range(0, program.normals())
                .mapToObj(k -> tape.passive(0.0))
                .toList();
        private final double[][] z = normals.stream().map(Adjoint::values).toArray(double[][]::new);
        private final int mark;

        Block() {
            for (int r = 0; r < directions.count(); r++) {
                alongDirections.add(score.weights(ofLevels(directions.row(r)), parameters.p()));
            }
            for (int column : levels) {
                final double[] unit = new double[x.length];
                unit[column] = 1.0;
                alongLevels.add(score.weights(ofLevels(unit), parameters.p()));
            }
            this.mark = tape.mark();
        }

        void path(double weight) {
            final Adjoint paid = inputs.outputs(program, normals).get(0);
            sweep(paid);
            for (int j = 0; j < slopes.length; j++) {
                System.arraycopy(parameters.columns().get(j).bars(), 0, slopes[j], 0, slopes[j].length);
            }
            final double[][] levelScores =
                    alongLevels.stream().map(this::scores).toArray(double[][]::new);
            for (int r = 0; r < directions.count(); r++) {
                addLevels(r, scores(alongDirections.get(r)), levelScores, weight);
                if (others.length > 0) {
                    sweep(paid.times(mix(alongDirections.get(r))));
                    addOthers(r, weight);
                }
            }
            tape.rewind(mark);
        }

        private void addLevels(int r, double[] along, double[][] levelScores, double weight) {
            final double[] slope = slopeAlong(directions.row(r));
            for (int l = 0; l < levels.length; l++) {
                final double[] sum = rows.sum(r, levels[l]);
                final double[] bySlope = slopes[levels[l]];
                for (int lane = 0; lane < sum.length; lane++) {
                    sum[lane] += 0.5 * weight * (bySlope[lane] * along[lane] + slope[lane] * levelScores[l][lane]);
                }
            }
        }

        private void addOthers(int r, double weight) {
            for (int j : others) {
                final double[] sum = rows.sum(r, j);
                final double[] bars = parameters.columns().get(j).bars();
                for (int lane = 0; lane < sum.length; lane++) {
                    sum[lane] += weight * bars[lane];
                }
            }
        }

        private void sweep(Adjoint y) {
            tape.clear();
            tape.seed(y, 1.0);
            tape.reverse(0);
        }

        /** c.z on the tape. */
        private Adjoint mix(List<Adjoint> weights) {
            Adjoint sum = normals.get(0).times(weights.get(0));
            for (int k = 1; k < weights.size(); k++) {
                sum = sum.plus(normals.get(k).times(weights.get(k)));
            }
            return sum;
        }

        /** c.z in numbers. */
        private double[] scores(List<Adjoint> weights) {
            final double[] sum = new double[tape.lanes()];
            for (int k = 0; k < weights.size(); k++) {
                final Adjoint c = weights.get(k);
                for (int lane = 0; lane < sum.length; lane++) {
                    sum[lane] += z[k][lane] * (c.isConstant() ? c.constant() : c.values()[lane]);
                }
            }
            return sum;
        }
    }

    private double[] slopeAlong(double[] direction) {
        final double[] slope = new double[tape.lanes()];
        for (int column : levels) {
            for (int lane = 0; lane < slope.length; lane++) {
                slope[lane] += direction[column] * slopes[column][lane];
            }
        }
        return slope;
    }

    /** A direction's part in the levels, one entry per underlying. */
    private double[] ofLevels(double[] direction) {
        return HessianGenerator.ofLevels(plan.layout(), direction, underlyings);
    }
}
