package io.throughline.lead;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

/** The contract, the commands and the questions fit each other, field for field. */
class ContractsTest {

    @Test
    void bindsEveryRpcToItsRecord() {
        var configuration = new LeadConfiguration();

        assertThatCode(configuration::leadContract).doesNotThrowAnyException();
        assertThatCode(configuration::leadPoolContract).doesNotThrowAnyException();
        assertThatCode(configuration::leadDetailContract).doesNotThrowAnyException();
        assertThatCode(configuration::leadScoreContract).doesNotThrowAnyException();
        assertThatCode(configuration::leadRulesContract).doesNotThrowAnyException();
        assertThatCode(configuration::opportunityContract).doesNotThrowAnyException();
        assertThatCode(configuration::salesRulesContract).doesNotThrowAnyException();
    }
}
