package io.throughline.platform.door;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Serves the description of the API, for programs and for people; it holds no secrets and needs no token. */
final class Description {

    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");
    private static final String POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";
    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>API</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="/webjars/swagger-ui/swagger-ui.css">
            </head>
            <body>
            <div id="api"></div>
            <script src="/webjars/swagger-ui/swagger-ui-bundle.js"></script>
            <script src="/docs/start.js"></script>
            </body>
            </html>
            """;
    private static final String START = """
            SwaggerUIBundle({url: "/openapi.json", dom_id: "#api", deepLinking: true, validatorUrl: null,
              displayRequestDuration: true, persistAuthorization: false});
            """;

    private Description() {}

    static RouterFunction<ServerResponse> routes(String title, List<Contract> contracts) {
        var json = StrictJson.write(OpenApi.describe(title, contracts, Comments.onClassPath()));
        return RouterFunctions.route()
                .GET(
                        "/openapi.json",
                        unused -> response(MediaType.APPLICATION_JSON).body(json))
                .GET("/docs", unused -> response(MediaType.TEXT_HTML).body(PAGE))
                .GET("/docs/start.js", unused -> response(SCRIPT).body(START))
                .build();
    }

    private static ServerResponse.BodyBuilder response(MediaType type) {
        return ServerResponse.ok()
                .contentType(type)
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff");
    }
}
