package io.espalier.pricing.algebra;

/** One double: the witness that every other {@link Real} is compared with. */
public record Plain(double value) implements Real<Plain> {

    @Override
    public Plain plus(Plain b) {
        return new Plain(value + b.value);
    }

    @Override
    public Plain plus(double b) {
        return new Plain(value + b);
    }

    @Override
    public Plain minus(Plain b) {
        return new Plain(value - b.value);
    }

    @Override
    public Plain minus(double b) {
        return new Plain(value - b);
    }

    @Override
    public Plain times(Plain b) {
        return new Plain(value * b.value);
    }

    @Override
    public Plain times(double b) {
        return new Plain(value * b);
    }

    @Override
    public Plain dividedBy(Plain b) {
        return new Plain(value / b.value);
    }

    @Override
    public Plain dividedBy(double b) {
        return new Plain(value / b);
    }

    @Override
    public Plain max(Plain b) {
        return new Plain(Math.max(value, b.value));
    }

    @Override
    public Plain min(Plain b) {
        return new Plain(Math.min(value, b.value));
    }

    @Override
    public Plain select(Plain ifPositive, Plain otherwise) {
        return value > 0.0 ? ifPositive : otherwise;
    }

    @Override
    public Plain map(UnaryFunction f) {
        return new Plain(f.value(value));
    }
}
