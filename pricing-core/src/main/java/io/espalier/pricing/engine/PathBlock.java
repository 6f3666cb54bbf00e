package io.espalier.pricing.engine;

/**
 * A block of paths of one program with the same inputs: normals in, outputs and adjoints out. Scratch space of one thread; all
 * arrays are [lane] and not copied.
 */
interface PathBlock {

    /** Paths at a time; a divisor of {@link Observations#LANES}. */
    int lanes();

    /** Changes the program's inputs, in the order of {@link PathInputs#flat}. */
    void setInputs(double[] numbers);

    /** Where the caller writes the normals of the paths, {@code [step * shocks + shock][lane]}; left as they are by a run. */
    double[][] normals();

    /** Follows the paths. */
    void run();

    /** An output. */
    double[] output(int k);

    /** The adjoint of the first output to an input that is active. */
    double[] bar(int input);
}
