package org.shenbao;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shenbao.support.ApplicationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

/**
 * The committed {@code src/docs/openapi.json} is what the application offers. Renew it with
 * {@code mvn -o -q -Dquick -Dtest=OpenApiTest -Dopenapi.write=true test}.
 */
@ApplicationTest
class OpenApiTest {

    private static final Path COMMITTED = Path.of("src/docs/openapi.json");
    private static final ObjectMapper SORTED =
            new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

    @Test
    void the_committed_description_is_what_the_application_offers(@Autowired TestRestTemplate http) throws IOException {
        String offered = stable(http.getForObject("/v3/api-docs", String.class));

        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(COMMITTED, offered);
        }

        assertThat(Files.readString(COMMITTED))
                .as("src/docs/openapi.json; renew it with -Dtest=OpenApiTest -Dopenapi.write=true")
                .isEqualTo(offered);
    }

    /** Sorted keys and no address of the server, so that only a changed contract changes the file. */
    private static String stable(String json) throws IOException {
        ObjectNode description = (ObjectNode) SORTED.readTree(json);
        description.remove("servers");
        JsonNode sorted = SORTED.valueToTree(SORTED.convertValue(description, Map.class));
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        DefaultIndenter twoSpaces = new DefaultIndenter("  ", "\n");
        printer.indentObjectsWith(twoSpaces);
        printer.indentArraysWith(twoSpaces);
        return SORTED.writer(printer).writeValueAsString(sorted) + "\n";
    }
}
