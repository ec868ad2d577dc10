package org.shenbao.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PageCodeTest {

    private static final String FIRST = "a".repeat(64);
    private static final String SECOND = "b".repeat(64);

    @Test
    void a_code_leads_back_to_its_page_and_to_no_other_version() {
        String code = PageCode.of(FIRST, 137);

        assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(PageCode.page(FIRST, code)).hasValue(137);
        assertThat(PageCode.page(SECOND, code)).isEmpty();
    }

    @Test
    void it_is_read_however_it_is_typed() {
        String code = PageCode.of(FIRST, 1);

        String hurried = code.toLowerCase().replace("-", " ").replace('0', 'o').replace('1', 'l');

        assertThat(PageCode.page(FIRST, hurried)).hasValue(1);
    }

    @Test
    void the_pages_of_a_thick_dossier_have_codes_of_their_own() {
        assertThat(IntStream.rangeClosed(1, PageCode.MOST_PAGES)
                        .mapToObj(page -> PageCode.of(FIRST, page))
                        .collect(Collectors.toSet()))
                .hasSize(PageCode.MOST_PAGES);
    }
}
