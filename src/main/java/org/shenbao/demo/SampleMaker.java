package org.shenbao.demo;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenbao.demo.Samples.Sample;
import org.shenbao.demo.Samples.Stop;
import org.shenbao.document.Pdfs;
import org.shenbao.notice.Notices;

/** Makes the samples: what enterprises would do, then their districts, the service centre and the city. */
final class SampleMaker {

    private static final String PROGRAMME = "qingdao-2020";

    private final Cast cast;
    private final Pdfs pdfs;
    private final Notices notices;
    private final Clock clock;

    SampleMaker(Cast cast, Pdfs pdfs, Notices notices, Clock clock) {
        this.cast = cast;
        this.pdfs = pdfs;
        this.notices = notices;
        this.clock = clock;
    }

    void make(Samples samples) {
        long round = cast.round(PROGRAMME);
        samples.enterprises().forEach(enterprise -> cast.register(70, enterprise));
        List<Made> made = applied(round, samples);
        SampleDistrict district = new SampleDistrict(cast);
        made.forEach(one -> district.review(one.officer(), one.id(), one.until(), one.far() ? 54 : 5));
        List<Made> received = new ArrayList<>();
        byOfficer(made).forEach((officer, sent) -> {
            boolean far = sent.stream().allMatch(Made::far);
            long id = district.recommend(officer, "综合科", far ? 51 : 2);
            if (far) {
                district.receive(id, "centre", 49);
                received.addAll(sent);
            }
        });
        new SampleCity(cast, notices, clock, round).work(received);
        SampleElsewhere elsewhere = new SampleElsewhere(cast, pdfs);
        samples.elsewhere().forEach(elsewhere::make);
    }

    private List<Made> applied(long round, Samples samples) {
        SampleApplicant applicants = new SampleApplicant(cast, pdfs);
        List<Made> made = new ArrayList<>();
        for (Sample sample : samples.samples()) {
            int daysAgo = sample.until().reaches(Stop.RECHECK) ? 58 : 8;
            long id = applicants.apply(round, sample, samples.answersOf(sample), daysAgo);
            if (sample.until() != Stop.DRAFT) {
                made.add(new Made(id, sample.until(), officerOf(sample, id), sample.awardWan()));
            }
        }
        return made;
    }

    /** The demonstration's officers are called as their districts are. */
    private String officerOf(Sample sample, long id) {
        String district = cast.today(sample.applicant())
                .get("/api/applications/" + id)
                .at("/application/districtBody")
                .asText();
        return district.substring(district.indexOf('.') + 1);
    }

    private static Map<String, List<Made>> byOfficer(List<Made> made) {
        Map<String, List<Made>> sent = new LinkedHashMap<>();
        made.stream()
                .filter(one -> one.until().reaches(Stop.INTAKE))
                .forEach(one -> sent.computeIfAbsent(one.officer(), officer -> new ArrayList<>())
                        .add(one));
        return sent;
    }

    /** @param officer of the district */
    record Made(
            long id, Stop until, String officer, @Nullable Integer awardWan) {

        boolean stops(Stop stop) {
            return until == stop;
        }

        /** Whether the city has it: such a sample began some two months ago. */
        boolean far() {
            return until.reaches(Stop.RECHECK);
        }
    }
}
