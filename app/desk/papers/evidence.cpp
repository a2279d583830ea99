#include "app/desk/papers/evidence.h"

#include <algorithm>
#include <array>

#include "app/desk/papers/said.h"
#include "app/domain/catalogue/catalogue.h"
#include "app/domain/events/names.h"

namespace jcic::desk::papers {
namespace {

namespace books = domain::registers;

/// One of the three.
struct Source {
    std::string_view item;
    const books::Register* book = nullptr;
    bool queries = false;
    std::string_view action{};  ///< of the log
};
constexpr Source in_book(std::string_view item, const books::Register& book) {
    return {item, &book};
}
constexpr Source in_queries(std::string_view item) {
    return {item, nullptr, true};
}
constexpr Source in_log(std::string_view item, std::string_view action) {
    return {item, nullptr, false, action};
}

constexpr std::array sources{in_queries("1.1"),
                             in_book("1.1", books::authorisations),
                             in_queries("1.2"),
                             in_book("1.3", books::authorisations),
                             in_book("1.4", books::authorisations),
                             in_book("1.5", books::authorisations),
                             in_queries("1.6"),
                             in_book("1.6", books::deletions),
                             in_queries("1.7"),
                             in_log("1.7", action::copy_sent),
                             in_log("1.7", action::copy_destroyed),
                             in_queries("2.1"),
                             in_book("2.1", books::people),
                             in_book("2.1", books::differences),
                             in_book("2.2", books::people),
                             in_book("2.3", books::people),
                             in_book("3.1", books::people),
                             in_book("3.2", books::people),
                             in_log("3.2", action::session_signed_in),
                             in_book("3.3", books::people),
                             in_book("3.4", books::envelopes),
                             in_book("3.5", books::cards),
                             in_book("3.5", books::envelopes),
                             in_book("3.6", books::envelopes),
                             in_book("3.7", books::people),
                             in_log("4.1", action::register_exported),
                             in_log("4.1", action::register_exported_in_clear),
                             in_log("4.1", action::register_attachment_saved),
                             in_log("4.1", action::record_exported),
                             in_log("4.1", action::ledger_exported_with_values),
                             in_book("4.3", books::day_ends),
                             in_log("4.3", action::session_signed_out),
                             in_book("4.5", books::machines),
                             in_book("4.6", books::machines),
                             in_book("4.8", books::devices),
                             in_book("4.9", books::cards),
                             in_book("4.9", books::letters),
                             in_queries("4.10"),
                             in_book("4.10", books::applications),
                             in_queries("4.11"),
                             in_log("4.11", action::ledger_verified),
                             in_book("4.12", books::weekly_sheets),
                             in_log("4.13", action::record_viewed),
                             in_log("4.13", action::record_reviewed),
                             in_book("5.1", books::comparisons),
                             in_book("5.1", books::differences),
                             in_book("5.1", books::usages),
                             in_book("5.1", books::findings),
                             in_book("5.2", books::samples),
                             in_book("5.2", books::reviews),
                             in_book("5.2", books::comparisons),
                             in_book("5.2", books::findings),
                             in_book("5.3", books::audits),
                             in_book("5.3", books::self_checks),
                             in_book("5.4", books::audits),
                             in_book("5.5", books::incidents),
                             in_book("5.6", books::audits),
                             in_book("5.6", books::authorisations),
                             in_queries("6.1"),
                             in_book("6.1", books::deletions),
                             in_book("6.2", books::deletions),
                             in_book("6.3", books::procedures)};

/// Of events, by their numbers.
struct Stretch {
    std::optional<std::uint64_t> first{};
    std::optional<std::uint64_t> last{};
    void take(std::uint64_t sequence) {
        first = std::min(first.value_or(sequence), sequence);
        last = std::max(last.value_or(sequence), sequence);
    }
    [[nodiscard]] std::string text() const {
        if (!first) return {};
        return *first == *last ? "事件 " + number(*first) : "事件 " + number(*first) + " 至 " + number(*last);
    }
};

/// Rows about which something was written in the span. Of a register that grows not all rows are read: it is named.
std::string in_words(const books::Register& book, const CheckFacts& facts) {
    const std::string title = book.title;
    if (book.grows) return title;
    std::vector<std::string> rows;
    Stretch events;
    for (const auto& [id, row] : facts.rows.of(book)) {
        bool touched = false;
        for (const auto& one : row.story) {
            if (!facts.span.holds(one.at)) continue;
            touched = true;
            events.take(one.sequence);
        }
        if (touched) rows.push_back(id);
    }
    if (rows.empty()) return title + "（期間內無登記）";
    return title + " " + listed(rows) + "（" + events.text() + "）";
}

std::string in_words(const Source& source, const CheckFacts& facts) {
    if (source.book != nullptr) return in_words(*source.book, facts);
    if (source.queries) {
        const auto& figures = facts.queries;
        const auto events = Stretch{figures.first_request, figures.last_request}.text();
        return "查詢紀錄清冊（" + (events.empty() ? std::string("期間內無發查") : "發查" + events) + "）";
    }
    const auto* known = domain::events::find(source.action);
    return "日誌「" + std::string(known == nullptr ? "" : known->title) + "」" + std::string(source.action);
}

}  // namespace

std::string evidence_of(std::string_view item, const CheckFacts& facts) {
    std::string out;
    for (const auto& source : sources)
        if (source.item == item) out.append(out.empty() ? "佐證：" : "；").append(in_words(source, facts));
    return out.empty() ? out : out + "。";
}

std::string where_of(const books::Register& book, const books::Row& row, domain::RocDate until) {
    Stretch events;
    for (const auto& one : row.story)
        if (domain::roc_date_at(one.at) <= until) events.take(one.sequence);
    return std::string(book.title) + " " + row.id + "（" + events.text() + "）";
}

void add_evidence(Answers& answers, const CheckFacts& facts) {
    for (auto& [item, answer] : answers)
        if (const auto evidence = evidence_of(item, facts); !evidence.empty())
            answer.facts.append(answer.facts.empty() ? "" : "\n").append(evidence);
}

}  // namespace jcic::desk::papers
