package io.throughline.platform.seal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How personal data is sealed.
 *
 * @param masterKeyFile the file with the master keys; only its owner may read it
 * @param createMasterKey whether a missing file is made on a new database: for one machine only
 * @param rememberedKeys how many keys are kept in memory
 */
@ConfigurationProperties("throughline.seal")
record SealProperties(
        @Nullable Path masterKeyFile,
        @DefaultValue("false") boolean createMasterKey,
        @DefaultValue("100000") int rememberedKeys) {}
