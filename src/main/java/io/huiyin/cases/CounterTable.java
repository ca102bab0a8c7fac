package io.huiyin.cases;

import io.huiyin.kernel.HospitalId;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How many numbers of a day are given out. */
@Repository
class CounterTable {

    private final JdbcClient jdbc;

    CounterTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes so many numbers at once and returns the first. In a transaction of its own, so that two batches of a day do
     * not wait for each other; numbers of a batch that fails are not given out again.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public int take(HospitalId hospital, LocalDate day, int count) {
        int last = jdbc.sql("""
                        insert into cases.day_counter as counter (hospital_id, day, last)
                        values (:hospital, :day, :count)
                            on conflict (hospital_id, day) do update set last = counter.last + excluded.last
                        returning last
                        """)
                .param("hospital", hospital.value())
                .param("day", day)
                .param("count", count)
                .query(Integer.class)
                .single();
        return last - count + 1;
    }
}
