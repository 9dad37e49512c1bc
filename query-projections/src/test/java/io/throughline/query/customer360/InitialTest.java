package io.throughline.query.customer360;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialTest {

    @ParameterizedTest
    @CsvSource({
        "北京晨光贸易有限公司, B",
        "张伟, Z",
        "欧阳修, O",
        "单雄信, S",
        "曾国藩, Z",
        "Acme, A",
        "Émile, E",
        "ÖBB, O",
        "Ἀθῆναι, A",
        "１２３商店, #",
        "' ', #",
        "'', #",
        "𠮷, #",
        "山田太郎, S",
        "Ｚｅｉｓｓ, Z"
    })
    void aNameStandsUnderTheLetterItIsSpokenWith(String name, String initial) {
        assertThat(Initial.of(name)).isEqualTo(initial);
    }
}
