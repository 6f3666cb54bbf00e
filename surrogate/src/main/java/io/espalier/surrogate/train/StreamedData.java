package io.espalier.surrogate.train;

import io.espalier.surrogate.form.Normalisation;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Examples drawn while training: rows that no step has seen before, so that the noise of labels goes on averaging out.
 *
 * <p>Rows come in chunks; each chunk is gone through some times, in another order each, while the next is being drawn on a thread of its own.
 * Chunk c takes rows c n to (c + 1) n of the stream; the rows after those of all chunks judge.
 */
final class StreamedData implements TrainingData {
    private static final int MOST_JUDGES = 1 << 15;

    private final ExampleStream stream;
    private final Normalisation map;
    private final int rows;
    private final int passes;
    private final int threads;
    private final TrainingSet first;
    private final int[] natural;

    /**
     * @param rows of each chunk
     * @param passes through each chunk
     * @param threads that turn examples into a training set
     */
    StreamedData(ExampleStream stream, Normalisation map, int rows, int passes, int threads) {
        this.stream = stream;
        this.map = map;
        this.rows = rows;
        this.passes = passes;
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

    private int chunks(TrainingPlan plan) {
        return (plan.epochs() - 1) / passes + 1;
    }

    @Override
    public RowSource source(TrainingPlan plan, int start) {
        return new Chunks(plan, start);
    }

    @Override
    public RowSource pilot(TrainingPlan plan) {
        return new KeptRows(first, natural, true, plan.seed(), 0);
    }

    @Override
    public Rows validation(TrainingPlan plan) {
        int judges = Math.min(rows, MOST_JUDGES);
        return Rows.of(draw((long) chunks(plan) * rows, judges), Arrays.copyOf(natural, judges));
    }

    /** The chunks of one start, the next always on its way. */
    private final class Chunks implements RowSource {
        private final TrainingPlan plan;
        private final int start;
        private int number = -1;
        private TrainingSet current;
        private CompletableFuture<TrainingSet> next;

        Chunks(TrainingPlan plan, int start) {
            this.plan = plan;
            this.start = start;
        }

        @Override
        public Rows epoch(int epoch) {
            int wanted = (epoch - 1) / passes;
            if (wanted != number) {
                current = next != null && wanted == number + 1 ? await(next) : chunk(wanted);
                number = wanted;
                next = number + 1 < chunks(plan) ? ahead(number + 1) : null;
            }
            return new KeptRows(current, natural, plan.shuffled(), plan.seed(), start).epoch(epoch);
        }

        private TrainingSet chunk(int index) {
            return index == 0 ? first : draw((long) index * rows, rows);
        }

        private CompletableFuture<TrainingSet> ahead(int index) {
            CompletableFuture<TrainingSet> future = new CompletableFuture<>();
            Thread drawing = new Thread(
                    () -> {
                        try {
                            future.complete(chunk(index));
                        } catch (RuntimeException | Error thrown) {
                            future.completeExceptionally(thrown);
                        }
                    },
                    "espalier-samples");
            drawing.setDaemon(true);
            drawing.start();
            return future;
        }

        private static TrainingSet await(CompletableFuture<TrainingSet> future) {
            try {
                return future.join();
            } catch (CompletionException failed) {
                throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
            }
        }

        @Override
        public int rows() {
            return rows;
        }
    }
}
