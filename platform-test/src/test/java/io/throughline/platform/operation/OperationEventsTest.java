package io.throughline.platform.operation;

import io.throughline.contracts.operation.OperationEvent;
import io.throughline.platform.test.GoldenEvents;
import org.junit.jupiter.api.Test;

class OperationEventsTest {

    @Test
    void keepTheirShapes() {
        GoldenEvents.verify(OperationEvent.class);
    }
}
