package io.espalier.pricing.algebra;

class PlainTest extends RealContract<Plain> {

    @Override
    protected Plain of(double value) {
        return new Plain(value);
    }

    @Override
    protected double read(Plain number) {
        return number.value();
    }
}
