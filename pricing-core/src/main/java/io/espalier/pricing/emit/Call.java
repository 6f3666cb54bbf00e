package io.espalier.pricing.emit;

/** A kernel with all that it works on. */
record Call(Kernel kernel, double[][] arrays, double[] scalars) {

    void run() {
        kernel.run(arrays, scalars);
    }
}
