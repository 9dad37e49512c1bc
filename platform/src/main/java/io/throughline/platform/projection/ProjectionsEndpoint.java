package io.throughline.platform.projection;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/** {@code /actuator/projections}: how far each projection of this process is. */
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
}
