package io.throughline.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ElasticsearchServerTest {

    private static final Path HOME =
            Path.of("../../target/throughline/search").toAbsolutePath().normalize();

    @TempDir
    Path directory;

    @Test
    void cutsChineseAndEnglishIntoWordsAndComesBackWhenItIsKilled() throws Exception {
        try (var data = DataDirectory.take(directory);
                var server = ElasticsearchServer.launch(data, ElasticsearchSettings.of(HOME))) {
            server.awaitReady();
            assertThat(analyzed(server, "smartcn", "服务态度很好")).contains("\"态度\"");
            assertThat(analyzed(server, "cjk", "态度好")).contains("\"度好\"");
            assertThat(analyzed(server, "english", "the visits"))
                    .contains("\"visit\"")
                    .doesNotContain("\"the\"");

            ProcessHandle launcher = ProcessHandle.of(server.pid()).orElseThrow();
            launcher.descendants().forEach(ProcessHandle::destroyForcibly);
            launcher.onExit().get(30, TimeUnit.SECONDS);
            server.awaitReady();
            assertThat(analyzed(server, "smartcn", "服务态度很好")).contains("\"态度\"");
        }
    }

    @Test
    void saysWhereItsHomeIsMissing() {
        try (var data = DataDirectory.take(directory)) {
            assertThatExceptionOfType(StoreFailure.class)
                    .isThrownBy(() -> ElasticsearchServer.launch(data, ElasticsearchSettings.of(directory)))
                    .withMessageContaining("There is no Elasticsearch at " + directory);
        }
    }

    private static String analyzed(ElasticsearchServer server, String analyzer, String text) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            String body = "{\"analyzer\":\"" + analyzer + "\",\"text\":\"" + text + "\"}";
            HttpRequest request = HttpRequest.newBuilder(server.url().resolve("/_analyze"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
