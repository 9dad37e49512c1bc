package io.throughline.platform.door;

import io.throughline.contracts.EmailAddress;
import io.throughline.platform.identity.Permission;
import io.throughline.platform.identity.Requires;
import io.throughline.platform.message.Command;
import io.throughline.platform.message.NewId;
import io.throughline.platform.message.Query;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.joda.money.Money;

/** The records of the sample contract. */
interface Samples {

    enum Grade {
        GOOD,
        BAD
    }

    sealed interface Origin {
        record Website(@NotBlank String page) implements Origin {}

        record Referral(String referrer) implements Origin {}
    }

    record Part(@NotBlank String label, BigDecimal quantity, Money unitPrice) {}

    sealed interface SampleCommand extends Command {

        @Requires(Permission.CAPTURE_LEADS)
        record OpenSample(
                @TargetAggregateIdentifier @NewId SampleId sampleId,
                @NotBlank @Size(max = 200) String name,
                Optional<EmailAddress> email,
                Optional<Money> budget,
                Optional<LocalDate> due,
                Grade grade,
                Optional<Origin> origin,
                @Size(max = 3) List<@NotBlank String> tags,
                Map<String, @Size(max = 10) String> attributes,
                List<Part> parts,
                Optional<Instant> seenAt,
                Optional<Duration> took,
                Optional<Double> weight,
                long count,
                boolean urgent,
                Set<Grade> grades)
                implements SampleCommand {}

        @Requires(Permission.ASSIGN_SALES_WORK)
        record RateSample(
                @TargetAggregateIdentifier SampleId sampleId,
                @Min(0) @Max(100) int score) implements SampleCommand {}
    }

    @Requires(Permission.READ_CUSTOMERS)
    record GetSample(SampleId sampleId) implements Query<Sample> {}

    @Requires(Permission.READ_CUSTOMERS)
    record WatchSample(SampleId sampleId) implements Query<Sample> {}

    @Requires(Permission.READ_CUSTOMERS)
    record FindSamples(
            @Size(max = 20) String q,
            List<Grade> grades,
            Optional<Instant> from,
            Optional<LocalDate> due,
            Optional<@Min(1) @Max(100) Integer> pageSize,
            boolean urgent,
            Optional<SampleId> sampleId)
            implements Query<FoundSamples> {}

    record FoundSamples(List<Sample> samples, Map<String, Long> counts) {}

    record Sample(
            SampleId sampleId,
            String name,
            Optional<EmailAddress> email,
            Optional<Money> budget,
            Optional<LocalDate> due,
            Grade grade,
            Optional<Origin> origin,
            List<String> tags,
            Map<String, String> attributes,
            List<Part> parts,
            Optional<Instant> seenAt,
            Optional<Duration> took,
            Optional<Double> weight,
            long count,
            boolean urgent,
            Set<Grade> grades,
            long revision) {}
}
