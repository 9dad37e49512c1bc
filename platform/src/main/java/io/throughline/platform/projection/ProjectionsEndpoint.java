package io.throughline.platform.projection;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * {@code /actuator/projections}: how far each projection of this process is; {@code POST /actuator/projections/NAME} has
 * one rebuilt from the log.
 */
@Endpoint(id = "projections")
public class ProjectionsEndpoint {

    private final Projections projections;

    ProjectionsEndpoint(Projections projections) {
        this.projections = projections;
    }

    /** The state of each, by name. */
    @ReadOperation
    public Map<String, ProjectionStatus> projections() {
        Map<String, ProjectionStatus> all = new TreeMap<>();
        projections.all().forEach(status -> all.put(status.name(), status));
        return all;
    }

    /** Begins to rebuild one and tells how far it is; refusals are those of {@link Projections#rebuild}. */
    @WriteOperation
    public ProjectionStatus rebuild(@Selector String name) {
        projections.rebuild(name);
        return projections.all().stream()
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
