package io.throughline.account.document;

import io.throughline.platform.door.Downloads;
import io.throughline.platform.object.ObjectConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** What documents stand on: where their content is kept, and how a whole one is handed out. */
@Configuration(proxyBeanMethods = false)
@Import(ObjectConfiguration.class)
public class DocumentConfiguration {

    @Bean
    RouterFunction<ServerResponse> documentFile(Downloads downloads) {
        return DocumentFile.route(downloads);
    }
}
