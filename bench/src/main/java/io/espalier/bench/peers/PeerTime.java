package io.espalier.bench.peers;

/**
 * What one program said of one piece of work.
 *
 * @param name the work
 * @param nanos per path, the least of its repeats
 * @param value mean of the simulated value, to see that it did the work
 */
public record PeerTime(String name, double nanos, double value) {

    /** From a line "name nanos value". */
    static PeerTime parse(String line) {
        final String[] words = line.trim().split(" ");
        if (words.length != 3) {
            throw new IllegalStateException("a peer must answer with name, nanoseconds and value: line=" + line);
        }
        return new PeerTime(words[0], Double.parseDouble(words[1]), Double.parseDouble(words[2]));
    }
}
