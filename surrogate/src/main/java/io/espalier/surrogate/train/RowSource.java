package io.espalier.surrogate.train;

/** The rows that a training learns from, epoch by epoch; asked for in order, but a resumed training may begin late. */
interface RowSource {

    /** The rows of epoch 1, 2, ... in the order to take them. */
    Rows epoch(int number);

    /** How many rows each epoch has. */
    int rows();

    /** No rows in any epoch. */
    static RowSource none() {
        return new RowSource() {
            @Override
            public Rows epoch(int number) {
                return Rows.none();
            }

            @Override
            public int rows() {
                return 0;
            }
        };
    }
}
