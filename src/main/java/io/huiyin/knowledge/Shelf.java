package io.huiyin.knowledge;

import io.huiyin.kernel.HospitalId;
import io.huiyin.organization.Snapshots;
import org.springframework.stereotype.Component;

/** The published articles of a hospital, ready to be searched; kept in memory for seconds, as many ask at once. */
@Component
class Shelf {

    private final Snapshots<HospitalId, Finder> finders;

    Shelf(ArticleTable table) {
        this.finders = new Snapshots<>(hospital -> new Finder(table.all(hospital).stream()
                .filter(article -> article.state() == Article.State.PUBLISHED)
                .toList()));
    }

    Finder of(HospitalId hospital) {
        return finders.of(hospital);
    }

    void forget(HospitalId hospital) {
        finders.forget(hospital);
    }
}
