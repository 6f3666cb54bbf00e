package io.espalier.surrogate.train;

import io.espalier.surrogate.form.Normalisation;
import java.util.Arrays;

/**
 * Examples drawn while training: every epoch has rows that no epoch before had, so that the noise of labels goes on averaging out.
 *
 * <p>Epoch e takes rows (e - 1) n to e n of the stream; the rows after those of all epochs judge.
 */
final class StreamedData implements TrainingData {
    private static final int MOST_JUDGES = 1 << 15;

    private final ExampleStream stream;
    private final Normalisation map;
    private final int rows;
    private final int threads;
    private final TrainingSet first;
    private final int[] natural;

    /** @param rows of each epoch */
    StreamedData(ExampleStream stream, Normalisation map, int rows, int threads) {
        this.stream = stream;
        this.map = map;
        this.rows = rows;
        this.threads = threads;
        first = draw(0L, rows);
        natural = new int[rows];
        Arrays.setAll(natural, i -> i);
    }

    private TrainingSet draw(long from, int count) {
        return TrainingSet.of(stream.rows(from, count), map, threads);
    }

    @Override
    public int inputs() {
        return first.inputs;
    }

    @Override
    public MeanSquares labels() {
        return first.meanSquares();
    }

    @Override
    public RowSource source(TrainingPlan plan, int start) {
        return new RowSource() {
            @Override
            public Rows epoch(int number) {
                return Rows.of(number == 1 ? first : draw((number - 1L) * rows, rows), natural);
            }

            @Override
            public int rows() {
                return rows;
            }
        };
    }

    @Override
    public RowSource pilot(TrainingPlan plan) {
        return new KeptRows(first, natural, true, plan.seed(), 0);
    }

    @Override
    public Rows validation(TrainingPlan plan) {
        int judges = Math.min(rows, MOST_JUDGES);
        return Rows.of(draw((long) plan.epochs() * rows, judges), Arrays.copyOf(natural, judges));
    }
}
