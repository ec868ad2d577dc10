package org.shenbao.identity;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shenbao.support.NotFound;
import org.springframework.stereotype.Component;

/** The registered enterprises (申报单位). */
@Component
public class Enterprises {

    private final EnterpriseMapper mapper;

    Enterprises(EnterpriseMapper mapper) {
        this.mapper = mapper;
    }

    public Optional<Enterprise> find(String creditCode) {
        return mapper.find(creditCode);
    }

    /** @throws NotFound when it never registered */
    public Enterprise get(String creditCode) {
        return find(creditCode).orElseThrow(() -> new NotFound("该申报单位"));
    }

    /** Those of the given that are registered, by credit code. */
    public Map<String, Enterprise> findAll(Collection<String> creditCodes) {
        return creditCodes.isEmpty()
                ? Map.of()
                : mapper.findAll(creditCodes).stream()
                        .collect(Collectors.toMap(Enterprise::creditCode, Function.identity()));
    }
}
