package io.throughline.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.platform.door.Contract;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Every rpc of the service has its record, field for field, and every record its rpc. */
class ContractTest {

    @Test
    void isTheSameInProtoAndJava() {
        var contracts = Arrays.stream(OrderConfiguration.class.getDeclaredMethods())
                .filter(method -> method.getReturnType() == Contract.class && Modifier.isStatic(method.getModifiers()))
                .toList();
        assertThat(contracts)
                .hasSize(3)
                .allSatisfy(contract -> assertThat(contract.invoke(null)).isInstanceOf(Contract.class));
    }
}
