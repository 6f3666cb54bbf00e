package io.espalier.pricing.label;

import io.espalier.pricing.ad.Adjoint;
import io.espalier.pricing.ad.Tape;
import io.espalier.pricing.engine.LevelScore;
import io.espalier.pricing.engine.PathInputs;
import io.espalier.pricing.random.NormalSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * {@link HessianMethod.LikelihoodRatio} beside the first order: each path is followed and swept once for both.
 *
 * <p>With f what is paid and s_d = c_d.z the score along d, (H d)_j is the derivative of f s_d to column j: the path's adjoints times
 * s_d, and those of c_d times f z. To a level, where c does not move, the other order exists too and the mean is taken:
 * (f_j s_d + (grad f . d) s_j)/2; on a basket sum both are one.
 */
final class ScoredBlock implements RowBlock {
    private final RowProgram program;
    private final LevelScore score;
    private final RowSource points;
    private final RowSource directions;
    private final NormalSource paths;
    private final Tape tape;
    private final RowParameters<Adjoint> parameters;
    private final List<Adjoint> direction;
    private final LaneLabels labels;
    private final ScoredSums sums;
    private final int[] levels;
    private final double[][] otherOrder;
    private final double[] along;
    private final int parametersEnd;

    ScoredBlock(RowProgram program, LevelScore score, RowSource points, RowSource directions, int rows) {
        this.program = program;
        this.score = score;
        this.points = points;
        this.directions = directions;
        this.paths = program.paths();
        this.tape = new Tape(rows);
        this.parameters = program.parameters(tape::constant, tape::input);
        this.levels = program.plan().layout().levels();
        final double[][] x = RowParameters.values(parameters.columns());
        final double[][] rowDirections = new double[x.length][rows];
        this.direction = directionOnTape(rowDirections);
        this.labels = new LaneLabels(
                x,
                new double[rows],
                RowParameters.bars(parameters.columns()),
                rowDirections,
                new double[x.length][rows]);
        this.sums = new ScoredSums(rows);
        this.otherOrder = new double[score.isOfBasket() ? 0 : levels.length][rows];
        this.along = new double[rows];
        this.parametersEnd = tape.mark();
    }

    /** One number per underlying, whose lanes stand in {@code rows} too where its level is a column. */
    private List<Adjoint> directionOnTape(double[][] rows) {
        final Adjoint[] onTape = new Adjoint[program.base().size()];
        Arrays.fill(onTape, tape.constant(0.0));
        for (int column : levels) {
            final Adjoint slot = tape.passive(0.0);
            rows[column] = slot.values();
            onTape[program.plan().layout().factor(column).i()] = slot;
        }
        return List.of(onTape);
    }

    @Override
    public LaneLabels labels() {
        return labels;
    }

    @Override
    public int slots() {
        tape.rewind(parametersEnd);
        final Row row = new Row();
        row.inputs.outputs(program.program(), row.normals);
        return tape.mark();
    }

    @Override
    public void label(long first) {
        points.fill(first, labels.x());
        directions.fill(first, labels.direction());
        Arrays.fill(labels.y(), 0.0);
        for (double[] sum : otherOrder) {
            Arrays.fill(sum, 0.0);
        }
        tape.rewind(parametersEnd);
        final Row row = new Row();
        tape.clear();
        PathDraw.ofNormals(program.plan(), paths, row.z).each(first, row::path);
        row.finish();
    }

    /** What the parameters of one block of rows decide. */
    private final class Row {
        private final PathInputs<Adjoint> inputs = PathInputs.of(program.program(), parameters.p());
        private final int inputsEnd = tape.mark();
        private final List<Adjoint> weights = score.weights(direction, inputs);
        private final List<Adjoint> normals = IntStream.range(
                        0, program.program().normals())
                .mapToObj(k -> tape.passive(0.0))
                .toList();
        private final double[][] z = RowParameters.values(normals);
        private final RowScore ofDirection = new RowScore(weights, z);
        private final List<RowScore> ofLevels;
        private final int mark;

        Row() {
            this.mark = tape.mark();
            this.ofLevels = Arrays.stream(levels, 0, otherOrder.length)
                    .mapToObj(column -> new RowScore(score.weights(unit(column), inputs), z))
                    .toList();
            tape.rewind(mark);
            sums.begin(inputs.flat());
        }

        private List<Adjoint> unit(int column) {
            final int underlying = program.plan().layout().factor(column).i();
            return IntStream.range(0, direction.size())
                    .mapToObj(i -> tape.constant(i == underlying ? 1.0 : 0.0))
                    .toList();
        }

        void path(double weight) {
            final List<Adjoint> outputs = inputs.outputs(program.program(), normals);
            addValue(outputs.get(program.program().valueOutput()), weight);
            final Adjoint paid = outputs.get(0);
            tape.seed(paid, weight);
            tape.reverse(mark);
            addOtherOrder();
            sums.add(ofDirection.ofPath());
            ofDirection.addSeeds(paid, weight);
            tape.rewind(mark);
        }

        private void addValue(Adjoint value, double weight) {
            final double[] y = labels.y();
            for (int lane = 0; lane < y.length; lane++) {
                y[lane] += weight * (value.isConstant() ? value.constant() : value.values()[lane]);
            }
        }

        /** (grad f . d) s_j; the start's first numbers are the levels. */
        private void addOtherOrder() {
            if (otherOrder.length == 0) {
                return;
            }
            Arrays.fill(along, 0.0);
            for (int column : levels) {
                sums.addAlong(parameters.columns().get(column), labels.direction()[column], along);
            }
            for (int l = 0; l < otherOrder.length; l++) {
                final double[] byLevel = ofLevels.get(l).ofPath();
                for (int lane = 0; lane < along.length; lane++) {
                    otherOrder[l][lane] += along[lane] * byLevel[lane];
                }
            }
        }

        /** The sweeps over what parameters decide: of second order with the score's weights, of first order without. */
        void finish() {
            tape.clear();
            sums.restoreScored();
            ofDirection.seed();
            tape.reverse(0);
            for (int j = 0; j < labels.dy().length; j++) {
                System.arraycopy(labels.dy()[j], 0, labels.hessianTimes()[j], 0, labels.y().length);
            }
            for (int l = 0; l < otherOrder.length; l++) {
                final double[] sum = labels.hessianTimes()[levels[l]];
                for (int lane = 0; lane < sum.length; lane++) {
                    sum[lane] = 0.5 * (sum[lane] + otherOrder[l][lane]);
                }
            }
            tape.rewind(inputsEnd);
            tape.clear();
            sums.restorePlain();
            tape.reverse(0);
        }
    }
}
