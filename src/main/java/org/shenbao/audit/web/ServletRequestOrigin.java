package org.shenbao.audit.web;

import java.util.Optional;
import org.shenbao.audit.RequestOrigin;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@Component
class ServletRequestOrigin implements RequestOrigin {

    @Override
    public Optional<String> address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(attributes.getRequest().getRemoteAddr())
                : Optional.empty();
    }
}
