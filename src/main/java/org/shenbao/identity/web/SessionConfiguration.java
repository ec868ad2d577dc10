package org.shenbao.identity.web;

import org.springframework.boot.autoconfigure.session.SessionProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;

/** Sessions of all nodes in the database. Spring Boot's own configuration would have no other beside its repository. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession
class SessionConfiguration {

    @Bean
    static SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionTimeout(SessionProperties settings) {
        return sessions -> sessions.setDefaultMaxInactiveInterval(settings.getTimeout());
    }

    /** For Spring Session alone, which asks for it by this name. */
    @Bean(defaultCandidate = false)
    static TransactionOperations springSessionTransactionOperations(PlatformTransactionManager transactions) {
        return new SessionTransactions(transactions);
    }

    @Bean
    @Primary
    static FindByIndexNameSessionRepository<? extends Session> sparingSessions(JdbcIndexedSessionRepository sessions) {
        return new SparingSessions<>(sessions);
    }
}
