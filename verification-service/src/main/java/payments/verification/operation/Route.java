package payments.verification.operation;

import payments.verification.provider.Place;

/** Where an operation goes next. */
sealed interface Route {
    /** @param place taken for it; to be closed */
    record To(Place place) implements Route {}

    /** No provider takes a call right now, but one may later. */
    record Later() implements Route {}

    /** Every provider that could do it has said often enough that it did not. */
    record Nowhere() implements Route {}
}
