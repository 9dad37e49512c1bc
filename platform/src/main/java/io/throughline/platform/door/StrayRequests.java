package io.throughline.platform.door;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Answers what reached no operation: unknown paths, requests the server itself refused, faults outside the door. */
@Controller
final class StrayRequests implements ErrorController, HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(StrayRequests.class);

    /** Where the server sends a request that it, or a filter, has refused. */
    @RequestMapping("${server.error.path:${error.path:/error}}")
    void refused(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        ProblemResponse.write(
                response,
                thrown instanceof Throwable failure
                        ? Faults.of(failure)
                        : fault(status instanceof Integer code ? code : 404));
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (response.isCommitted()) return null;
        try {
            ProblemResponse.write(response, fault(handler, failure, response));
            return new ModelAndView();
        } catch (IOException e) {
            LOG.debug("The caller has left before the answer", e);
            return new ModelAndView();
        }
    }

    /** First of all resolvers, so that no other form of answer is ever given. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    private static Fault fault(@Nullable Object handler, Exception failure, HttpServletResponse response) {
        if (!(failure instanceof ErrorResponse known)) return Faults.of(failure);
        var status = known.getStatusCode().value();
        // the handler of static files knows GET only, but for a path without a file that is not what is wrong
        if (handler instanceof ResourceHttpRequestHandler && status == HttpStatus.METHOD_NOT_ALLOWED.value()) {
            return fault(HttpStatus.NOT_FOUND.value());
        }
        known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        return fault(status);
    }

    private static Fault fault(int status) {
        var known = HttpStatus.resolve(status);
        return Problems.ofStatus(known == null || !known.isError() ? HttpStatus.BAD_REQUEST : known);
    }
}
