package io.throughline.account.staff;

import static io.throughline.platform.test.TestStaff.AUDITOR;
import static io.throughline.platform.test.TestStaff.LI_NA;
import static io.throughline.platform.test.TestStaff.TREE;
import static io.throughline.platform.test.TestStaff.WANG_FANG;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.account.staff.StaffQuery.ListStaff;
import io.throughline.account.staff.StaffQuery.WhoAmI;
import io.throughline.platform.identity.Caller;
import io.throughline.platform.identity.StaffMember;
import io.throughline.platform.message.Provenance;
import io.throughline.platform.test.AggregateFixture;
import io.throughline.platform.test.KnownResponsibilities;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who may see whom of the staff. */
class StaffQuestionsTest {

    private final StaffQuestions questions = new StaffQuestions(TREE, new KnownResponsibilities());

    @Test
    void showsASupervisorThoseBelowHimAndTheWayUp() {
        assertThat(loginsSeenBy(WANG_FANG)).containsExactly("li.na", "wang.fang", "zhao.lei", "zhou.ming");
    }

    @Test
    void showsEverybodyToWhoSeesEverything() {
        assertThat(loginsSeenBy(AUDITOR)).hasSize(TREE.all().size());
    }

    @Test
    void tellsWhoTheCallerIsAndWhatHeMay() {
        var answer = questions.handle(new WhoAmI(), caller(LI_NA));

        assertThat(answer.me().login()).isEqualTo("li.na");
        assertThat(answer.me().supervisor()).contains(WANG_FANG.id());
        assertThat(answer.permissions())
                .contains("WORK_ON_SALES")
                .doesNotContain("ASSIGN_SALES_WORK")
                .isSorted();
    }

    private List<String> loginsSeenBy(StaffMember member) {
        return questions.handle(new ListStaff(), caller(member)).staff().stream()
                .map(StaffEntry::login)
                .toList();
    }

    private static Caller caller(StaffMember member) {
        return new Caller(
                Optional.of(member),
                TREE.permissionsOf(member),
                TREE.reachOf(member),
                AggregateFixture.NOW,
                AggregateFixture.NOW,
                Provenance.ofProcess("test"));
    }
}
