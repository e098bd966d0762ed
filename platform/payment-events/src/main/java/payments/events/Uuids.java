package payments.events;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/** Where identifiers come from. Thread-safe. */
public final class Uuids {
    private static final TimeBasedEpochGenerator BY_TIME = Generators.timeBasedEpochGenerator();
    private static final UUID NAMESPACE = UUID.fromString("6d8f6a0e-5f3c-5c62-9a43-0b6f0f2a7c11");
    private static final NameBasedGenerator BY_NAME = Generators.nameBasedGenerator(NAMESPACE);

    private Uuids() {}

    /** A new UUIDv7 (RFC 9562): greater than all that this process made before, so that index inserts stay local. */
    public static UUID next() {
        return BY_TIME.generate();
    }

    /** The UUIDv5 of the name: the same name gives the same UUID, in every process and for ever. */
    public static UUID derivedFrom(String name) {
        return BY_NAME.generate(name);
    }
}
