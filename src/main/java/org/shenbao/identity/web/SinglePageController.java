package org.shenbao.identity.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Every address of the front end is the same page, which finds its way itself. */
@Controller
class SinglePageController {

    @GetMapping({
        "/",
        "/login",
        "/register",
        "/verify",
        "/notices/**",
        "/programmes/**",
        "/portal/**",
        "/office/**",
        "/review/**",
        "/admin/**",
        "/models/**",
        "/reports/**",
        "/account/**"
    })
    String page() {
        return "forward:/index.html";
    }
}
