package io.throughline.platform.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.throughline.api.sample.v1.SampleServiceGrpc;
import io.throughline.contracts.EmailAddress;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.NewId;
import io.throughline.platform.message.Query;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    @Test
    void tellsAllDifferencesAtOnce() {
        var failure = catchThrowable(() -> Contract.of(
                SampleServiceGrpc.getServiceDescriptor(),
                Wrong.OpenSample.class,
                Wrong.GetSample.class,
                Wrong.FindSamples.class,
                Wrong.WatchSample.class,
                Wrong.MergeSamples.class));

        var open = "throughline.sample.v1.OpenSampleRequest";
        assertThat(failure)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("throughline.sample.v1.SampleService/RateSample has no record RateSample")
                .hasMessageContaining("MergeSamples has no rpc in throughline.sample.v1.SampleService")
                .hasMessageContaining("OpenSample has no @Requires, so nobody may use it")
                .hasMessageContaining(
                        open + ": no field  <->  " + Wrong.OpenSample.class.getName() + ": component title")
                .hasMessageContaining(open + ": field name  <->  ")
                .hasMessageContaining(open + ".email: string  <->  " + Instant.class.getName())
                .hasMessageContaining(open + ".tags: string  <->  " + Integer.class.getName())
                .hasMessageContaining("SampleGrade: value SAMPLE_GRADE_BAD  <->  " + Wrong.Grade.class.getName())
                .hasMessageContaining("SampleGrade: no value SAMPLE_GRADE_UGLY")
                .hasMessageContaining("sampleId: only an Identifier can be a @NewId")
                .hasMessageContaining("WatchSample must be either a Command or a Query");
    }

    @Test
    void refusesARecordThatContainsItself() {
        assertThatThrownBy(() -> {
                    var differences = new Differences();
                    new ShapeBinder(differences)
                            .record(
                                    com.google.protobuf.DescriptorProtos.DescriptorProto.getDefaultInstance(),
                                    Nested.class,
                                    Set.of(
                                            "name",
                                            "field",
                                            "extension",
                                            "enum_type",
                                            "extension_range",
                                            "oneof_decl",
                                            "options",
                                            "reserved_range",
                                            "reserved_name",
                                            "visibility"));
                    differences.refuse();
                })
                .hasMessageContaining("Nested > Nested: a record may not contain itself");
    }

    record Nested(List<Nested> nestedType) {}

    static Contract sample() {
        return Contract.of(
                SampleServiceGrpc.getServiceDescriptor(),
                Samples.SampleCommand.class,
                Samples.GetSample.class,
                Samples.WatchSample.class,
                Samples.FindSamples.class);
    }

    /** Records that differ from the sample contract in every way. */
    interface Wrong {

        enum Grade {
            GOOD,
            UGLY
        }

        record OpenSample(@NewId String sampleId, String title, Instant email, Grade grade, List<Integer> tags)
                implements Command {}

        @Requires(Permission.READ_CUSTOMERS)
        record GetSample(SampleId sampleId) implements Query<Samples.Sample> {}

        @Requires(Permission.READ_CUSTOMERS)
        record FindSamples(Optional<EmailAddress> q) implements Query<Map<String, String>> {}

        @Requires(Permission.READ_CUSTOMERS)
        record WatchSample(SampleId sampleId) {}

        @Requires(Permission.READ_CUSTOMERS)
        record MergeSamples(SampleId sampleId) implements Command {}
    }
}
