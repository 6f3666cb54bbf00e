package io.espalier.pricing.emit;

import io.espalier.pricing.math.KernelChoice;

class PlainKernelRealTest extends KernelRealContract {

    PlainKernelRealTest() {
        super(KernelChoice.PLAIN);
    }
}
