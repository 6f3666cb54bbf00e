package io.espalier.surrogate.workflow;

import io.espalier.pricing.label.GradientDirections;
import io.espalier.surrogate.form.Normalisation;

/** Turns the front that a specification asks for into the map around the network that trains. */
final class FrontChoice {
    private FrontChoice() {}

    static Normalisation normalisation(Normalisation plain, GradientDirections found, NetworkSpec.Front front) {
        if (front.kind() == NetworkSpec.FrontKind.NONE) {
            return plain;
        }
        boolean given = front.kind() == NetworkSpec.FrontKind.GIVEN;
        int directions = given ? front.directions() : found.count(GradientDirections.ENOUGH);
        // A front of all directions only turns the inputs: nothing is gained.
        return !given && directions == found.size() ? plain : plain.withFront(found.leading(directions));
    }
}
