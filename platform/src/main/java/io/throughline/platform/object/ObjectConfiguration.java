package io.throughline.platform.object;

import io.throughline.platform.seal.SubjectKeys;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A service that keeps files imports this. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ObjectProperties.class)
public class ObjectConfiguration {

    @Bean
    ObjectStore objectStore(ObjectProperties properties) {
        var directory = properties.directory();
        if (directory == null) {
            throw new IllegalStateException("Set throughline.objects.directory: the folder in which files are kept.");
        }
        return new FolderObjects(directory);
    }

    @Bean
    SealedObjects sealedObjects(ObjectStore store, SubjectKeys keys) {
        return new SealedObjects(store, keys);
    }

    @Bean
    ObjectSweep objectSweep(ObjectStore store, SealedObjects objects, ObjectProperties properties, Clock clock) {
        return new ObjectSweep(store, objects, properties.patience(), clock);
    }
}
