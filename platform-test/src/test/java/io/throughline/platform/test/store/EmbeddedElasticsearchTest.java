package io.throughline.platform.test.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

@EmbeddedElasticsearch
class EmbeddedElasticsearchTest {

    @Test
    void leavesNothingBehind(TestSearch search) throws Exception {
        TestSearch other = TestSearch.create();
        assertThat(status(search, "PUT", "/" + search.prefix() + "kept")).isEqualTo(200);
        assertThat(status(search, "PUT", "/" + other.prefix() + "gone")).isEqualTo(200);

        other.close();

        assertThat(status(search, "HEAD", "/" + search.prefix() + "kept")).isEqualTo(200);
        assertThat(status(search, "HEAD", "/" + other.prefix() + "gone")).isEqualTo(404);
    }

    private static int status(TestSearch search, String method, String path) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(search.url().resolve(path))
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
