package io.huiyin.demo;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The demo hospital as it is written down: departments and people are named by key and username. */
record Setting(House hospital, List<Department> departments, List<Spot> places, List<Rule> duties, List<Person> staff) {

    record House(String code, String name, String nameEn, ZoneId zone, String phone, String emergencyPhone) {}

    record Department(
            String key,
            String name,
            String nameEn,
            String kind,
            @Nullable String campus,
            @Nullable String campusEn,
            @Nullable String desk) {}

    record Spot(
            String code,
            String name,
            String nameEn,
            String campus,
            String campusEn,
            String building,
            String buildingEn,
            String stage,
            String department) {}

    /** A line of the duty list; the order is that of the file. */
    record Rule(
            @Nullable String stage,
            @Nullable String issue,
            @Nullable String nature,
            @Nullable String place,
            String department,
            String note) {}

    record Person(String username, String name, String role, List<String> departments, String email) {}
}
