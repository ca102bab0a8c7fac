package io.huiyin.organization;

import io.huiyin.kernel.Bilingual;
import io.huiyin.kernel.HospitalId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what a hospital entered about its own days and hours. */
@Repository
class CalendarTable {

    private final JdbcClient jdbc;

    CalendarTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Day(LocalDate date, boolean off, Bilingual label) {}

    Set<Integer> years(HospitalId hospital) {
        return new HashSet<>(jdbc.sql("select year from organization.calendar_year where hospital_id = :hospital")
                .param("hospital", hospital.value())
                .query(Integer.class)
                .list());
    }

    List<Day> days(HospitalId hospital) {
        return jdbc.sql("""
                select day, off, label_zh, label_en from organization.calendar_day where hospital_id = :hospital
                """)
                .param("hospital", hospital.value())
                .query((row, number) -> new Day(
                        row.getObject("day", LocalDate.class),
                        row.getBoolean("off"),
                        new Bilingual(row.getString("label_zh"), row.getString("label_en"))))
                .list();
    }

    /** By day of the week, 0 for make-up days; empty if nothing was entered. */
    Map<Integer, List<WorkingCalendar.Hours>> hours(HospitalId hospital) {
        return jdbc
                .sql("""
                select day, opens, closes from organization.business_hours
                 where hospital_id = :hospital
                 order by day, opens
                """)
                .param("hospital", hospital.value())
                .query((row, number) -> Map.entry(
                        row.getInt("day"),
                        new WorkingCalendar.Hours(
                                row.getObject("opens", LocalTime.class), row.getObject("closes", LocalTime.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    void replaceYear(HospitalId hospital, int year, List<Day> days) {
        jdbc.sql("""
                insert into organization.calendar_year (hospital_id, year) values (:hospital, :year)
                on conflict (hospital_id, year) do nothing
                """).param("hospital", hospital.value()).param("year", year).update();
        jdbc.sql("delete from organization.calendar_day where hospital_id = :hospital and year = :year")
                .param("hospital", hospital.value())
                .param("year", year)
                .update();
        for (Day day : days) {
            jdbc.sql("""
                    insert into organization.calendar_day (hospital_id, day, year, off, label_zh, label_en)
                    values (:hospital, :day, :year, :off, :zh, :en)
                    """)
                    .param("hospital", hospital.value())
                    .param("day", day.date())
                    .param("year", year)
                    .param("off", day.off())
                    .param("zh", day.label().zh())
                    .param("en", day.label().en())
                    .update();
        }
    }

    void replaceWeek(HospitalId hospital, BusinessWeek week) {
        jdbc.sql("delete from organization.business_hours where hospital_id = :hospital")
                .param("hospital", hospital.value())
                .update();
        week.days().forEach((day, hours) -> insert(hospital, day.getValue(), hours));
        insert(hospital, 0, week.makeUp());
    }

    private void insert(HospitalId hospital, int day, List<WorkingCalendar.Hours> hours) {
        for (WorkingCalendar.Hours stretch : hours) {
            jdbc.sql("""
                    insert into organization.business_hours (hospital_id, day, opens, closes)
                    values (:hospital, :day, :opens, :closes)
                    """)
                    .param("hospital", hospital.value())
                    .param("day", day)
                    .param("opens", stretch.opens())
                    .param("closes", stretch.closes())
                    .update();
        }
    }
}
