package io.throughline.lead.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.contracts.PersonName;
import io.throughline.contracts.PhoneNumber;
import org.junit.jupiter.api.Test;

/** All ways to write one thing come down to one form, and different things stay different. */
class TraitsTest {

    private final Traits traits = new Traits("CN");

    @Test
    void takesANumberWithoutCountryCodeForOneOfTheHousesRegion() {
        assertThat(traits.phone(new PhoneNumber("138 0013 8000")))
                .isEqualTo(traits.phone(new PhoneNumber("+86-138-0013-8000")))
                .contains("+8613800138000");
        assertThat(traits.phone(new PhoneNumber("010 6552 9988"))).contains("+861065529988");
    }

    @Test
    void leavesOutWhatNobodyCouldCall() {
        assertThat(traits.phone(new PhoneNumber("123"))).isEmpty();
    }

    @Test
    void foldsCaseAccentsWidthAndOrderOfAName() {
        assertThat(name("Müller, Anna")).isEqualTo(name("ＡＮＮＡ  muller")).isEqualTo("anna muller");
        assertThat(name("Anna Miller")).isNotEqualTo(name("Anna Muller"));
    }

    @Test
    void keepsTheOrderOfAChineseNameAndLosesItsSpaces() {
        assertThat(name("王 小明")).isEqualTo(name("王小明"));
        assertThat(name("王小明")).isNotEqualTo(name("小明王"));
    }

    @Test
    void leavesOutTheLegalFormOfAnOrganisation() {
        assertThat(organisation("晨光贸易有限公司"))
                .isEqualTo(organisation("晨光贸易股份有限公司"))
                .isEqualTo("晨光贸易");
        assertThat(organisation("Acme Co., Ltd."))
                .isEqualTo(organisation("ACME Corporation"))
                .isEqualTo("acme");
        assertThat(organisation("Betasoloin GmbH")).isEqualTo("betasoloin");
    }

    @Test
    void keepsTheLegalFormWhenThereIsNothingElse() {
        assertThat(traits.organisation("Limited")).contains("limited");
        assertThat(traits.organisation("公司")).contains("公司");
        assertThat(traits.organisation("...")).isEmpty();
    }

    @Test
    void refusesARegionThatIsNone() {
        assertThatThrownBy(() -> new Traits("XX")).hasMessageContaining("not a region");
    }

    private String name(String name) {
        return traits.name(new PersonName(name)).orElseThrow();
    }

    private String organisation(String name) {
        return traits.organisation(name).orElseThrow();
    }
}
