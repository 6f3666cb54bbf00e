package io.espalier.surrogate.enclose;

import io.espalier.pricing.interval.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Works on many cells with several threads; answers stand in the cells' order. */
public final class CellSweep {
    private CellSweep() {}

    /**
     * What {@code work} says of each cell.
     *
     * @throws IllegalArgumentException what the work throws first, in the cells' order
     */
    public static <T> List<T> over(List<Cell> cells, Function<Cell, T> work, int threads) {
        if (threads == 1 || cells.size() == 1) {
            return cells.stream().map(work).toList();
        }
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, cells.size()), CellSweep::daemon);
        try {
            List<Callable<T>> tasks = cells.stream()
                    .map(cell -> (Callable<T>) () -> work.apply(cell))
                    .toList();
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : pool.invokeAll(tasks)) {
                answers.add(answer.get());
            }
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("enclosing was interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "enclosure");
        thread.setDaemon(true);
        return thread;
    }
}
