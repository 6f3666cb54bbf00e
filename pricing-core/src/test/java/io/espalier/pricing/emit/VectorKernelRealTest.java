package io.espalier.pricing.emit;

import io.espalier.pricing.math.KernelChoice;

class VectorKernelRealTest extends KernelRealContract {

    VectorKernelRealTest() {
        super(KernelChoice.VECTOR);
    }
}
