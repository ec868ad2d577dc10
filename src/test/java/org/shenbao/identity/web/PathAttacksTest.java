package org.shenbao.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenbao.support.ApplicationTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Paths as no decent client writes them, sent as they stand. */
@ApplicationTest
class PathAttacksTest {

    private final int port;

    PathAttacksTest(@LocalServerPort int port) {
        this.port = port;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/accounts;/..",
                "/api/accounts;x=1",
                "/api;/accounts",
                "/;/api/accounts",
                "//api/accounts",
                "/api//accounts",
                "///api///accounts",
                "/api/./accounts",
                "/./api/accounts",
                "/api/accounts/",
                "/api/accounts/.",
                "/api/accounts.",
                "/api/accounts.json",
                "/api/accounts%20",
                "/api/accounts%00",
                "/api/accounts%0a",
                "/api/accounts%3b",
                "/api/accounts%2f",
                "/api%2faccounts",
                "/%2fapi/accounts",
                "/api/%2e/accounts",
                "/%61pi/accounts",
                "/API/accounts",
                "/api/Accounts",
                "/api/session/../accounts",
                "/api/session/..;/accounts",
                "/api/rounds/..;/accounts",
                "/api/rounds/%2e%2e/accounts",
                "/api/rounds/%252e%252e/accounts",
                "/api/rounds/..%2faccounts",
                "/api/rounds/..%5caccounts",
                "/api/rounds/..\\accounts",
                "/api/public/../accounts",
                "/api/programmes/x/eligibility/../../../accounts",
                "/login/../api/accounts",
                "/login/..%2f..%2fapi/accounts",
                "/assets/../api/audit",
                "/assets/..;/api/audit",
                "/assets/%2e%2e/api/audit",
                "/actuator/health/../metrics",
                "/actuator/health/..;/metrics",
                "/actuator;/metrics",
                "/actuator/metrics/",
                "/v3/api-docs/../../api/audit",
                "/engine-rest;a=b/task",
                "/engine-rest/./task",
                "//engine-rest/task",
                "/engine-rest//task",
                "/engine-rest/task/",
                "/api/../engine-rest/task",
                "/camunda/api/engine/engine/default/task;x",
                "/camunda;/api/engine/engine/default/task",
                "/camunda//api/engine/engine/default/task",
                "/camunda/app/../api/engine/engine/default/task",
                "/camunda/api/admin/setup/..;/auth/user/default",
                "/Camunda/api/engine/engine/default/task",
                "/h2-console",
                "/.git/config",
                "/WEB-INF/web.xml",
                "/META-INF/spring.factories",
                "/application.yaml"
            })
    void no_crooked_path_gets_a_stranger_in(String path) throws IOException {
        assertThat(statusOf(path)).isIn(302, 400, 401, 404);
    }

    /** HTTP clients would straighten the path before they send it. */
    private int statusOf(String path) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            return Integer.parseInt(answer.readLine().split(" ")[1]);
        }
    }
}
