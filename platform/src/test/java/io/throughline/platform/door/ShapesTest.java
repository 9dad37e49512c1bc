package io.throughline.platform.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.contracts.EmailAddress;
import io.throughline.platform.message.Json;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ShapesTest {

    private static final Samples.Sample SAMPLE = new Samples.Sample(
            SampleId.of("0199b3a4-7d3e-7c55-9d6a-0f6e2b1c8a44"),
            "Zhang Wei 张伟 😀",
            Optional.of(new EmailAddress("wei@example.com")),
            Optional.of(Money.of(CurrencyUnit.of("CNY"), new BigDecimal("-999999999999999999.99"))),
            Optional.of(LocalDate.of(9999, 12, 31)),
            Samples.Grade.GOOD,
            Optional.empty(),
            List.of("a", "b"),
            Map.of("k", "v"),
            List.of(new Samples.Part("p", new BigDecimal("1.500"), Money.of(CurrencyUnit.JPY, BigDecimal.valueOf(3)))),
            Optional.of(Instant.parse("0001-01-01T00:00:00.000000001Z")),
            Optional.of(Duration.ofMillis(-1500)),
            Optional.of(1.25),
            Long.MIN_VALUE,
            true,
            Set.of(Samples.Grade.BAD),
            Long.MAX_VALUE);

    private final RecordShape shape = ContractTest.sample().operations().stream()
            .filter(o -> o.name().equals("GetSample"))
            .findFirst()
            .orElseThrow()
            .out();

    @Test
    void bringsEveryKindOfValueThroughProtobufAndBack() throws Exception {
        var place = Place.of(Component::wireName);
        var message = shape.toWire(SAMPLE);
        var bytes = message.getParserForType().parseFrom(message.toByteArray());

        assertThat(shape.fromWire(bytes, place)).isEqualTo(SAMPLE);
        assertThat(place.count()).isZero();
    }

    @Test
    void bringsEveryKindOfValueThroughJsonAndBack() {
        var place = Place.of(Component::jsonName);

        assertThat(shape.fromJson(StrictJson.read(StrictJson.write(shape, SAMPLE)), place))
                .isEqualTo(SAMPLE);
        assertThat(place.count()).isZero();
    }

    @Test
    void writesTheJsonThatTheHouseWritesEverywhere() {
        assertThat(new String(StrictJson.write(shape, SAMPLE), StandardCharsets.UTF_8))
                .isEqualTo(Json.stored().writeValueAsString(SAMPLE));
    }

    @Test
    void bringsAChoiceThroughBothForms() {
        var choice = new Samples.Sample(
                SAMPLE.sampleId(),
                "n",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Samples.Grade.BAD,
                Optional.of(new Samples.Origin.Referral("Bob")),
                List.of(),
                Map.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                false,
                Set.of(),
                0);

        assertThat(shape.fromWire(shape.toWire(choice), Place.of(Component::wireName)))
                .isEqualTo(choice);
        assertThat(shape.fromJson(StrictJson.read(StrictJson.write(shape, choice)), Place.of(Component::jsonName)))
                .isEqualTo(choice);
    }
}
