package io.huiyin.kernel;

/** Which hospital a row belongs to; the first column of every key, and what the tables are distributed by. */
public record HospitalId(long value) {}
