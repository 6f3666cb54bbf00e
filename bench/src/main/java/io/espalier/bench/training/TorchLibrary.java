package io.espalier.bench.training;

import java.util.List;

/**
 * One build of PyTorch's matrix products, and how it is told to run.
 *
 * @param name for people
 * @param environment settings of {@code env}
 * @param official whether PyTorch's official library (with MKL) takes the place of JavaCPP's (with OpenBLAS)
 */
record TorchLibrary(String name, List<String> environment, boolean official) {
    private static final String ANY_CORE = "--unset=OPENBLAS_CORETYPE";
    private static final String PASSIVE = "OMP_WAIT_POLICY=passive";
    private static final String WIDE_CORE = "OPENBLAS_CORETYPE=SKYLAKEX";

    /** How threads wait makes no difference to one. */
    boolean matters(int threads) {
        return threads > 1 || !environment.contains(PASSIVE);
    }

    /** OpenBLAS as it chooses itself and on 512-bit kernels, each waiting actively or not, and MKL. */
    static List<TorchLibrary> all() {
        return List.of(
                new TorchLibrary("OpenBLAS", List.of(ANY_CORE), false),
                new TorchLibrary("OpenBLAS SKYLAKEX", List.of(WIDE_CORE), false),
                new TorchLibrary("OpenBLAS, passive", List.of(ANY_CORE, PASSIVE), false),
                new TorchLibrary("MKL", List.of(ANY_CORE), true),
                new TorchLibrary("MKL, passive", List.of(ANY_CORE, PASSIVE), true));
    }
}
