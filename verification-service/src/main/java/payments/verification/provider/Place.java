package payments.verification.provider;

/** A place for one charge at a provider, between the decision to send it there and its end. For one thread. */
public final class Place implements AutoCloseable {
    private final Provider provider;
    private boolean called;

    Place(Provider provider) {
        this.provider = provider;
    }

    public String provider() {
        return provider.name();
    }

    /** At most once. */
    public CallEnd charge(Charge charge) {
        if (called) {
            throw new IllegalStateException("a place is for one charge");
        }
        called = true;
        return provider.charge(charge);
    }

    @Override
    public void close() {
        provider.leave(called);
    }
}
