package org.shenbao.demo;

import java.time.Clock;
import java.util.List;
import org.shenbao.demo.Samples.Act;
import org.shenbao.demo.Samples.Elsewhere;
import org.shenbao.demo.Samples.Step;
import org.shenbao.document.PdfsFixture;

/** Applications as an enterprise files them today, through the doors of a running node. */
public final class FiledApplications {

    private FiledApplications() {}

    /**
     * @param applicant account of one whose sample belongs to another programme than Qingdao's
     * @return number of the application
     */
    public static long file(int port, String applicant) {
        Cast cast = new Cast(port, new Backdating(), Clock.systemUTC());
        Elsewhere sample = Samples.read().elsewhere().stream()
                .filter(one -> one.applicant().equals(applicant))
                .findFirst()
                .orElseThrow();
        new SampleElsewhere(cast, PdfsFixture.pdfs())
                .make(new Elsewhere(
                        applicant,
                        sample.programme(),
                        sample.category(),
                        sample.title(),
                        sample.signatory(),
                        0,
                        sample.answers(),
                        List.of(new Step(Act.SUBMITTED, applicant, 0, null, null))));
        return cast.today(applicant).get("/api/applications").at("/items/0/id").asLong();
    }
}
