package io.throughline.platform.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.api.sample.v1.SampleServiceGrpc;
import org.junit.jupiter.api.Test;

class ContractTest {

    @Test
    void bindsEveryRpcToTheRecordOfItsName() {
        var contract = sample();

        assertThat(contract.name()).isEqualTo("throughline.sample.v1.SampleService");
        assertThat(contract.operations())
                .hasSize(5)
                .allMatch(o -> o.payload().getSimpleName().equals(o.name()));
    }

    static Contract sample() {
        return Contract.of(
                SampleServiceGrpc.getServiceDescriptor(),
                Samples.SampleCommand.class,
                Samples.GetSample.class,
                Samples.WatchSample.class,
                Samples.FindSamples.class);
    }
}
