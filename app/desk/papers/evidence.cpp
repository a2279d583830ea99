#include "app/desk/papers/evidence.h"

#include <algorithm>

#include "app/domain/catalogue/catalogue.h"

namespace jcic::desk::papers {
namespace {

namespace books = domain::registers;
using paper::Figures;

/// Of events, by their numbers.
struct Stretch {
    std::optional<std::uint64_t> first{};
    std::optional<std::uint64_t> last{};
    void add_event(std::uint64_t sequence) {
        first = std::min(first.value_or(sequence), sequence);
        last = std::max(last.value_or(sequence), sequence);
    }
    /// {last} only where it is another.
    void put_into(Figures& out) const {
        out.set("first", first);
        out.set("last", first == last ? std::nullopt : last);
    }
};

/// Rows about which something was written in the span. Of a register that grows not all rows are read: it is named.
Figures found_in(const books::Register& book, const CheckFacts& facts) {
    std::vector<std::string> rows;
    Stretch events;
    if (!book.grows)
        for (const auto& [id, row] : facts.rows.of(book)) {
            bool touched = false;
            for (const auto& one : row.story) {
                if (!facts.span.holds(one.at)) continue;
                touched = true;
                events.add_event(one.sequence);
            }
            if (touched) rows.push_back(id);
        }
    Figures out{{"queries", false}, {"action", ""}, {"title", book.title}, {"grows", book.grows}, {"rows", rows}};
    events.put_into(out);
    return out;
}

Figures found_in(const std::string& source, const CheckFacts& facts) {
    if (const auto* book = books::find(source)) return found_in(*book, facts);
    const auto* logged = domain::events::find(source);
    Figures out{{"queries", logged == nullptr},
                {"action", logged == nullptr ? "" : source},
                {"title", logged == nullptr ? "" : logged->title},
                {"grows", false},
                {"rows", Figures::List()}};
    Stretch{facts.queries.first_request, facts.queries.last_request}.put_into(out);
    return out;
}

}  // namespace

Figures evidence_of(const std::vector<std::string>& sources, const CheckFacts& facts) {
    Figures::List out;
    for (const auto& source : sources) out.push_back(found_in(source, facts));
    return {{"sources", std::move(out)}};
}

Figures::List where_of(const books::Register& book, const books::Row& row, domain::RocDate until) {
    Stretch events;
    for (const auto& one : row.story)
        if (domain::roc_date_at(one.at) <= until) events.add_event(one.sequence);
    Figures out{{"title", book.title}, {"row", row.id}};
    events.put_into(out);
    return {std::move(out)};
}

void add_evidence(Answers& answers, const CheckFacts& facts, const paper::Sentences& sentences) {
    for (auto& [number, answer] : answers) {
        const auto* item = sentences.item(number);
        if (item == nullptr || item->evidence.empty()) continue;
        answer.facts.append(answer.facts.empty() ? "" : "\n")
            .append(sentences.fill("evidence", evidence_of(item->evidence, facts)));
    }
}

}  // namespace jcic::desk::papers
