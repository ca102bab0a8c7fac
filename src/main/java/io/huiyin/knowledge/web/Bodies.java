package io.huiyin.knowledge.web;

import io.huiyin.kernel.Actor;
import io.huiyin.kernel.StaffId;
import io.huiyin.knowledge.Article;
import io.huiyin.knowledge.ArticleId;
import io.huiyin.knowledge.ArticleVersion;
import io.huiyin.knowledge.Articles;
import io.huiyin.knowledge.Counts;
import io.huiyin.organization.Department;
import io.huiyin.organization.Departments;
import io.huiyin.organization.People;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts names to the departments and people of articles. */
@Component("articleBodies")
class Bodies {

    private final Articles articles;
    private final Departments departments;
    private final People people;

    Bodies(Articles articles, Departments departments, People people) {
        this.articles = articles;
        this.departments = departments;
        this.people = people;
    }

    List<ArticleRow> rows(Actor actor, List<Article> list) {
        Map<ArticleId, Counts> counts = articles.counts(actor);
        Map<UUID, Department> owners = departments.all(actor.hospital()).stream()
                .collect(Collectors.toMap(one -> one.id().value(), Function.identity()));
        Map<StaffId, String> names = names(actor, list.stream().map(Article::responsible));
        return list.stream()
                .map(article -> new ArticleRow(
                        article.id().value(),
                        article.version(),
                        article.state(),
                        article.question(),
                        owner(owners.get(article.department().value())),
                        keeper(article.responsible(), names),
                        article.reviewOn(),
                        articles.overdue(actor.hospital(), article),
                        article.changedAt(),
                        counts.getOrDefault(article.id(), new Counts(0, 0, 0))))
                .toList();
    }

    ArticlePage page(Actor actor, Article article) {
        List<ArticleVersion> versions = articles.versions(actor, article.id());
        Map<StaffId, String> names = names(actor, versions.stream().map(ArticleVersion::changedBy));
        return new ArticlePage(
                rows(actor, List.of(article)).getFirst(),
                article.answer(),
                article.phrasings(),
                article.keywords(),
                versions.stream()
                        .map(one -> new ArticlePage.Version(
                                one.version(),
                                one.state(),
                                one.question(),
                                one.answer(),
                                one.changedAt(),
                                keeper(one.changedBy(), names)))
                        .toList(),
                articles.mayEdit(actor, article) ? List.of("edit") : List.of());
    }

    private Map<StaffId, String> names(Actor actor, Stream<@Nullable StaffId> ids) {
        Set<StaffId> known = ids.filter(Objects::nonNull).collect(Collectors.toSet());
        return known.isEmpty() ? Map.of() : people.names(actor.hospital(), known);
    }

    private static ArticleRow.@Nullable Owner owner(@Nullable Department department) {
        return department == null
                ? null
                : new ArticleRow.Owner(department.id().value(), department.name(), department.nameEn());
    }

    private static ArticleRow.@Nullable Keeper keeper(@Nullable StaffId id, Map<StaffId, String> names) {
        return id == null ? null : new ArticleRow.Keeper(id.value(), names.getOrDefault(id, ""));
    }
}
