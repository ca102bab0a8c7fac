package io.huiyin.organization;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The hospital that an installation without demo begins with.
 *
 * @param code what stands in its addresses and QR codes; empty to found none
 * @param phone what patients are told to call
 */
@ConfigurationProperties("huiyin.organization.first")
record FirstHospitalSettings(
        @DefaultValue("") String code,
        @DefaultValue("我们的医院") String name,
        @DefaultValue("Asia/Shanghai") ZoneId zone,
        @DefaultValue("") String phone) {}
