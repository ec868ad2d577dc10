package org.shenbao.award.web;

import java.util.List;
import org.shenbao.award.AwardList;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/awards")
class AwardController {

    private final AwardList awards;

    AwardController(AwardList awards) {
        this.awards = awards;
    }

    @GetMapping
    List<AwardList.RoundAwards> list() {
        return awards.mine();
    }
}
