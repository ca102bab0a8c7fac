package io.huiyin.analysis;

import io.huiyin.analysis.reading.Adaptation;
import io.huiyin.kernel.HospitalId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Knows who reads for which hospital: the shipped reader, or with it what the people there have taught it. */
@Component
class Readers {

    /** Some hundred kilobytes each. */
    private static final int KEPT = 64;

    private final LearnerTable learners;
    private final VersionTable versions;
    private final OwnTopicTable topics;
    private final Map<Key, Reader> known = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Reader> eldest) {
            return size() > KEPT;
        }
    });

    Readers(LearnerTable learners, VersionTable versions, OwnTopicTable topics) {
        this.learners = learners;
        this.versions = versions;
        this.topics = topics;
    }

    private record Key(HospitalId hospital, int number) {}

    /** As decided at this moment. A version learnt beside another shipped reader does not read; the shipped one does. */
    Reader of(HospitalId hospital) {
        Learner learner = learners.find(hospital);
        Reader shipped = Reader.get();
        Reader reader = learner.inUse() != null && shipped.model().equals(learner.base())
                ? version(hospital, learner.inUse())
                : shipped;
        return TopicReader.of(reader, topics.heads(hospital));
    }

    private Reader version(HospitalId hospital, int number) {
        Key key = new Key(hospital, number);
        Reader reader = known.get(key);
        if (reader == null) {
            reader = load(key);
            known.put(key, reader);
        }
        return reader;
    }

    private Reader load(Key key) {
        byte[] weights = versions.weights(key.hospital(), key.number()).orElse(null);
        return weights != null && Reader.get() instanceof LearntReader shipped
                ? shipped.taught(name(shipped.model(), key.number()), Adaptation.read(weights))
                : Reader.get();
    }

    /** As it is written beside what it has read. */
    static String name(String shipped, int number) {
        return shipped + "+" + number;
    }
}
