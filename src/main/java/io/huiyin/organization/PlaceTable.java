package io.huiyin.organization;

import io.huiyin.kernel.Coded;
import io.huiyin.kernel.DepartmentId;
import io.huiyin.kernel.HospitalId;
import io.huiyin.kernel.PlaceId;
import io.huiyin.kernel.Refused;
import io.huiyin.kernel.ServiceStage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the places. */
@Repository
class PlaceTable {

    private final JdbcClient jdbc;

    PlaceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Place> all(HospitalId hospital) {
        return jdbc.sql("""
                select place_id, code, name, name_en, campus, campus_en, building, building_en, stage,
                       department_id, active, version
                from organization.place where hospital_id = :hospital order by campus, building, name, code
                """)
                .param("hospital", hospital.value())
                .query(PlaceTable::place)
                .list();
    }

    Optional<Place> find(HospitalId hospital, PlaceId id) {
        return jdbc.sql("""
                select place_id, code, name, name_en, campus, campus_en, building, building_en, stage,
                       department_id, active, version
                from organization.place where hospital_id = :hospital and place_id = :id
                """)
                .param("hospital", hospital.value())
                .param("id", id.value())
                .query(PlaceTable::place)
                .optional();
    }

    void add(HospitalId hospital, Place place) {
        try {
            bind(hospital, place, """
                    insert into organization.place
                        (hospital_id, place_id, code, name, name_en, campus, campus_en, building, building_en, stage,
                         department_id, active, version)
                    values (:hospital, :id, :code, :name, :nameEn, :campus, :campusEn, :building, :buildingEn, :stage,
                         :department, :active, :version)
                    """).update();
        } catch (DuplicateKeyException taken) {
            throw Refused.field("code", "code.taken");
        }
    }

    /** False if it is no longer the version that was read. */
    boolean change(HospitalId hospital, Place place) {
        try {
            return bind(hospital, place, """
                            update organization.place
                            set code = :code, name = :name, name_en = :nameEn, campus = :campus,
                                campus_en = :campusEn, building = :building, building_en = :buildingEn,
                                stage = :stage, department_id = :department, active = :active, version = version + 1
                            where hospital_id = :hospital and place_id = :id and version = :version
                            """).update() == 1;
        } catch (DuplicateKeyException taken) {
            throw Refused.field("code", "code.taken");
        }
    }

    private JdbcClient.StatementSpec bind(HospitalId hospital, Place place, String sql) {
        return jdbc.sql(sql)
                .param("hospital", hospital.value())
                .param("id", place.id().value())
                .param("code", place.code())
                .param("name", place.name())
                .param("nameEn", place.nameEn())
                .param("campus", place.campus())
                .param("campusEn", place.campusEn())
                .param("building", place.building())
                .param("buildingEn", place.buildingEn())
                .param("stage", place.stage() == null ? null : place.stage().code())
                .param(
                        "department",
                        place.department() == null ? null : place.department().value())
                .param("active", place.active())
                .param("version", place.version());
    }

    private static Place place(ResultSet row, int number) throws SQLException {
        String stage = row.getString("stage");
        UUID department = row.getObject("department_id", UUID.class);
        return new Place(
                new PlaceId(row.getObject("place_id", UUID.class)),
                row.getString("code"),
                row.getString("name"),
                row.getString("name_en"),
                row.getString("campus"),
                row.getString("campus_en"),
                row.getString("building"),
                row.getString("building_en"),
                stage == null ? null : Coded.of(ServiceStage.class, stage),
                department == null ? null : new DepartmentId(department),
                row.getBoolean("active"),
                row.getInt("version"));
    }
}
