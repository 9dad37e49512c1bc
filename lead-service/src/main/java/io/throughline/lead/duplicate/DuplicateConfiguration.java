package io.throughline.lead.duplicate;

import io.throughline.contracts.Identifier;
import io.throughline.platform.seal.BlindIndex;
import io.throughline.platform.seal.SubjectKeys;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How people are compared: numbers of which region are meant, and which key hides what is compared. */
@Configuration(proxyBeanMethods = false)
class DuplicateConfiguration {

    /** The key is one among the subjects' keys: wrapped by the master key, the same in every process. */
    @Bean
    Fingerprints fingerprints(SubjectKeys keys, @Value("${throughline.lead.default-region:CN}") String region) {
        var key = keys.obtain(Identifier.named("key", "duplicate-traits"))
                .orElseThrow(() -> new IllegalStateException("the key of the search for duplicates was destroyed"));
        return new Fingerprints(new Traits(region), new BlindIndex(key));
    }
}
