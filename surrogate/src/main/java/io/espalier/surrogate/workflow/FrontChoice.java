package io.espalier.surrogate.workflow;

import io.espalier.pricing.label.GradientDirections;
import io.espalier.surrogate.form.Examples;
import io.espalier.surrogate.form.Normalisation;

/** Turns the front that a specification asks for into the map around the network that trains. */
final class FrontChoice {
    private FrontChoice() {}

    static Normalisation normalisation(Examples samples, NetworkSpec.Front front) {
        Normalisation plain = Normalisation.of(samples);
        if (front.kind() == NetworkSpec.FrontKind.NONE) {
            return plain;
        }
        GradientDirections found = GradientDirections.of(samples.dy(), plain.inputDeviation());
        boolean given = front.kind() == NetworkSpec.FrontKind.GIVEN;
        int directions = given ? front.directions() : found.count(GradientDirections.ENOUGH);
        // A front of all directions only turns the inputs: nothing is gained.
        return !given && directions == found.size() ? plain : plain.withFront(found.leading(directions));
    }
}
