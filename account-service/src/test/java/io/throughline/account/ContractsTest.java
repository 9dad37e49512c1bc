package io.throughline.account;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

/** The contract, the commands and the questions fit each other, field for field. */
class ContractsTest {

    @Test
    void bindsEveryRpcToItsRecord() {
        var configuration = new AccountConfiguration();

        assertThatCode(configuration::accountContract).doesNotThrowAnyException();
        assertThatCode(configuration::staffContract).doesNotThrowAnyException();
        assertThatCode(configuration::poolContract).doesNotThrowAnyException();
        assertThatCode(configuration::commissionContract).doesNotThrowAnyException();
        assertThatCode(configuration::targetContract).doesNotThrowAnyException();
        assertThatCode(configuration::trialContract).doesNotThrowAnyException();
        assertThatCode(configuration::interactionContract).doesNotThrowAnyException();
        assertThatCode(configuration::accountProfileContract).doesNotThrowAnyException();
        assertThatCode(configuration::contactContract).doesNotThrowAnyException();
        assertThatCode(configuration::accountTieContract).doesNotThrowAnyException();
        assertThatCode(configuration::accountRulesContract).doesNotThrowAnyException();
        assertThatCode(configuration::promiseContract).doesNotThrowAnyException();
        assertThatCode(configuration::appointmentContract).doesNotThrowAnyException();
        assertThatCode(configuration::visitContract).doesNotThrowAnyException();
        assertThatCode(configuration::careContract).doesNotThrowAnyException();
        assertThatCode(configuration::churnContract).doesNotThrowAnyException();
        assertThatCode(configuration::expenseContract).doesNotThrowAnyException();
        assertThatCode(configuration::documentContract).doesNotThrowAnyException();
        assertThatCode(configuration::reservationContract).doesNotThrowAnyException();
    }
}
