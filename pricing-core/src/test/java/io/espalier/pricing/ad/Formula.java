package io.espalier.pricing.ad;

import io.espalier.pricing.algebra.Real;
import java.util.List;

/** A formula in two numbers, over any type. */
interface Formula {

    <T extends Real<T>> T of(T a, T b);

    List<Formula> ALL = List.of(
            new Formula() {
                public <T extends Real<T>> T of(T a, T b) {
                    return a.plus(b).times(a.minus(b)).plus(3.0).minus(0.5);
                }
            },
            new Formula() {
                public <T extends Real<T>> T of(T a, T b) {
                    return a.dividedBy(b).plus(b.reciprocal()).dividedBy(1.7).times(0.3);
                }
            },
            new Formula() {
                public <T extends Real<T>> T of(T a, T b) {
                    return a.square()
                            .sqrt()
                            .times(b.exp())
                            .plus(a.square().log().negate());
                }
            },
            new Formula() {
                public <T extends Real<T>> T of(T a, T b) {
                    return a.tanh().times(b.softplus()).plus(b.logistic().times(a.normalCdf()));
                }
            },
            new Formula() {
                public <T extends Real<T>> T of(T a, T b) {
                    return a.exprel().times(b.abs().pow(1.3)).plus(a.times(b).positivePart());
                }
            },
            new Formula() {
                public <T extends Real<T>> T of(T a, T b) {
                    return a.max(b)
                            .times(a.min(b.square()))
                            .plus(a.select(b, a.times(a)).times(a.step()));
                }
            });
}
