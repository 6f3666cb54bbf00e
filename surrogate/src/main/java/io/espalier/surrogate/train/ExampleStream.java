package io.espalier.surrogate.train;

import io.espalier.surrogate.form.Examples;

/** Examples without end: any rows may be asked for, and row i is the same whenever it is. */
@FunctionalInterface
public interface ExampleStream {

    /** Rows {@code first}, first + 1, ... */
    Examples rows(long first, int count);
}
