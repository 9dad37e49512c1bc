package io.throughline.platform.object;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where files are kept.
 *
 * @param directory the folder, the same for all processes of a service
 * @param patience how long a piece waits to become part of a file
 */
@ConfigurationProperties("throughline.objects")
record ObjectProperties(
        @Nullable Path directory, @DefaultValue("2d") Duration patience) {}
