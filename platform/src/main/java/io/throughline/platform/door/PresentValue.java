package io.throughline.platform.door;

import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.ValueExtractor;
import java.util.Optional;

/**
 * Judges the content of an {@code Optional} only where there is one. The standard extractor hands on a null for an empty
 * one, so that {@code Optional<@NotBlank String>} could never be left out.
 */
final class PresentValue implements ValueExtractor<Optional<@ExtractedValue ?>> {

    @Override
    public void extractValues(Optional<?> value, ValueReceiver receiver) {
        value.ifPresent(content -> receiver.value(null, content));
    }
}
