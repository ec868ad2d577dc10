package org.shenbao.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VariablesTest {

    @Test
    void the_list_of_all_variables_forgets_none() throws IllegalAccessException {
        List<Object> declared = new ArrayList<>();
        for (Field field : Variables.class.getFields()) {
            if (field.getType() == Variable.class) {
                declared.add(field.get(null));
            }
        }

        assertThat(Variables.ALL)
                .containsExactlyInAnyOrderElementsOf(declared.stream()
                        .map(Variable.class::cast)
                        .map(v -> (Variable<?>) v)
                        .toList());
    }
}
