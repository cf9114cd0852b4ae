package org.rejoinder.transparency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Numbers of periods that are over, as they were counted once. */
@ApplicationScoped
@Transactional
class StoredFigures {

    @PersistenceContext
    private EntityManager entities;

    /** By the name of the period. */
    Map<String, Map<Cell, Long>> all() {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entities.createNativeQuery(
                        "select period, measure, rule, amount from transparency_figure")
                .getResultList();
        Map<String, Map<Cell, Long>> stored = new TreeMap<>();
        rows.forEach(row -> stored.computeIfAbsent((String) row[0], period -> new TreeMap<>())
                .put(new Cell(Measure.valueOf((String) row[1]), (String) row[2]), ((Number) row[3]).longValue()));
        return stored;
    }

    Set<String> periods() {
        @SuppressWarnings("unchecked")
        List<String> periods = entities.createNativeQuery("select distinct period from transparency_figure")
                .getResultList();
        return new TreeSet<>(periods);
    }

    void store(ReportingPeriod period, Map<Cell, Long> counted) {
        counted.forEach((cell, number) -> entities.createNativeQuery(
                        "insert into transparency_figure (period, measure, rule, amount) values (?1, ?2, ?3, ?4)")
                .setParameter(1, period.name())
                .setParameter(2, cell.measure().name())
                .setParameter(3, cell.rule())
                .setParameter(4, number)
                .executeUpdate());
    }
}
