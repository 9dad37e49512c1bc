package io.throughline.platform.door;

import com.google.protobuf.Descriptors.GenericDescriptor;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/** Where the contract and the records disagree; all of it is told at once, at start. */
final class Differences {

    private final List<String> found = new ArrayList<>();

    void add(String difference) {
        found.add(difference);
    }

    void add(GenericDescriptor contract, String there, Type type, String here) {
        add("%s: %s  <->  %s: %s".formatted(contract.getFullName(), there, type.getTypeName(), here));
    }

    /** Ends the start of the program if anything was found. */
    void refuse() {
        if (!found.isEmpty()) {
            throw new IllegalStateException("Contract and records differ:\n  " + String.join("\n  ", found));
        }
    }
}
