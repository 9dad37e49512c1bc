package io.throughline.query.customer360;

import static io.throughline.platform.test.TestStaff.JOHN;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.ZHAO_LEI;
import static io.throughline.query.Story.customer;
import static io.throughline.query.Story.lead;
import static io.throughline.query.Story.opened;
import static io.throughline.query.Story.transferred;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.contracts.lead.LeadEvent.LeadAssigned;
import io.throughline.platform.identity.StaffMember;
import io.throughline.platform.test.ToldHistory;
import io.throughline.query.answer.Who;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Who was responsible, by the time at which it was so and by the time at which we knew it (U10). */
class ResponsibleTest {

    private static final Instant LATER = day(100);

    private final ToldHistory history = new ToldHistory();

    @Test
    void isOnePersonAtAnyMoment() {
        history.that(new LeadAssigned(lead("Acme"), customer("Acme"), ZHAO_LEI.id(), Optional.empty()), day(1));
        history.that(opened("Acme", Optional.of(LI_NA.id())), day(3));
        history.that(transferred("Acme", Optional.of(LI_NA.id()), Optional.empty()), day(10));
        history.that(transferred("Acme", Optional.empty(), Optional.of(JOHN.id())), day(20));

        assertThat(at(day(0), LATER)).as("before anybody knew him").isEmpty();
        assertThat(at(day(2), LATER)).contains(Who.of(ZHAO_LEI.id()));
        assertThat(at(day(3), LATER)).contains(Who.of(LI_NA.id()));
        assertThat(at(day(15), LATER)).as("in the pool").isEmpty();
        assertThat(at(day(99), LATER)).contains(Who.of(JOHN.id()));
    }

    @Test
    void wasAnotherAsFarAsWeKnewBeforeALateEntry() {
        history.that(opened("Acme", Optional.of(LI_NA.id())), day(1));
        history.that(transferred("Acme", Optional.of(LI_NA.id()), Optional.of(JOHN.id())), day(5), day(9));

        assertThat(at(day(6), day(8))).contains(Who.of(LI_NA.id()));
        assertThat(at(day(6), day(9))).contains(Who.of(JOHN.id()));
    }

    @Test
    void saysFromWhenToWhen() {
        history.that(opened("Acme", Optional.of(LI_NA.id())), day(1));
        history.that(transferred("Acme", Optional.of(LI_NA.id()), Optional.of(JOHN.id())), day(5));

        var first = Responsible.at(day(2), LATER, history.of(customer("Acme"), Responsible.TOLD_BY));
        assertThat(first.map(Responsible::since)).contains(day(1));
        assertThat(first.flatMap(Responsible::until)).contains(day(5));
        var last = Responsible.at(LATER, LATER, history.of(customer("Acme"), Responsible.TOLD_BY));
        assertThat(last.flatMap(Responsible::until)).isEmpty();
    }

    @Test
    void isNoMoreTheAssigneeOfALeadOnceThereIsAnAccount() {
        history.that(opened("Acme", Optional.of(LI_NA.id())), day(1));
        history.that(new LeadAssigned(lead("again"), customer("Acme"), JOHN.id(), Optional.empty()), day(2));

        assertThat(at(day(3), LATER)).contains(Who.of(LI_NA.id()));
    }

    /** However often it changes hands, whoever had it last before the moment is the one. */
    @Property(tries = 200)
    void isWhoeverHadItLast(
            @ForAll @IntRange(min = 0, max = 30) int changes, @ForAll @IntRange(min = 1, max = 40) int when) {
        StaffMember[] staff = {LI_NA, JOHN, ZHAO_LEI};
        var told = new ToldHistory();
        told.that(opened("Acme", Optional.of(LI_NA.id())), day(0));
        for (int i = 1; i <= changes; i++) {
            var from = Optional.of(staff[(i - 1) % 3].id());
            told.that(transferred("Acme", from, Optional.of(staff[i % 3].id())), day(i));
        }
        var found = Responsible.at(day(when), LATER, told.of(customer("Acme"), Responsible.TOLD_BY));
        assertThat(found.map(Responsible::who)).contains(Who.of(staff[Math.min(when, changes) % 3].id()));
    }

    private Optional<Who> at(Instant moment, Instant known) {
        return Responsible.at(moment, known, history.of(customer("Acme"), Responsible.TOLD_BY))
                .map(Responsible::who);
    }

    private static Instant day(int number) {
        return Instant.parse("2026-01-01T00:00:00Z").plusSeconds(86_400L * number);
    }
}
