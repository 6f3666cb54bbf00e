package io.espalier.bench.training;

/**
 * What one program took for one step.
 *
 * @param who the program, its way and its libraries
 * @param batch rows of the step
 * @param threads that worked
 * @param wallNanos by the clock on the wall, the least of a few repeats
 * @param threadNanos of the calling thread, likewise
 */
record StepTime(String who, int batch, int threads, double wallNanos, double threadNanos) {
    private static final int WORDS = 6;

    /** From a peer's line "way batch threads wall thread loss". */
    static StepTime parse(String library, String line) {
        final String[] words = line.trim().split(" ");
        if (words.length != WORDS) {
            throw new IllegalStateException(
                    "a peer must answer with way, batch, threads, two times and loss: line=" + line);
        }
        return new StepTime(
                words[0] + ", " + library,
                Integer.parseInt(words[1]),
                Integer.parseInt(words[2]),
                Double.parseDouble(words[3]),
                Double.parseDouble(words[4]));
    }

    /** What counts: a single thread's own time, which others on the machine do not lengthen; the clock where there are more. */
    double nanos() {
        return threads == 1 ? threadNanos : wallNanos;
    }
}
