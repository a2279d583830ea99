#include "app/desk/exchange/exchange_uses.h"

#include <algorithm>
#include <set>

#include "app/desk/exchange/exchange_judge.h"
#include "app/desk/rooms/each_event.h"
#include "app/desk/rooms/parts.h"
#include "app/domain/registers/authorisations.h"
#include "app/domain/registers/parts.h"
#include "app/inquiry/book/written.h"

namespace jcic::desk {
namespace {

namespace books = domain::registers;

/// So long after its end an authorisation is told of: a number issued under it may still be taken over (R-SE-2).
constexpr std::chrono::days told_after_its_end{92};

bool told_no_more(const std::string& ends, domain::RocDate today) {
    const auto day = domain::RocDate::parse(ends);
    return day && day->days() + told_after_its_end < today.days();
}

/// What something was written about in the span: a query, or what its row says of an authorisation's use before.
struct TouchedUse {
    std::uint64_t first = 0;  ///< the first event of it there
    inquiry::QueryId query{};
    std::string authorisation{};
    bool from_its_start = true;  ///< its submission is in the span, which says until when the authorisation goes
};

/// Without those whose authorisations nobody can use any more.
Result<std::vector<TouchedUse>> touched_queries(Seat& seat, std::uint64_t since, std::uint64_t through,
                                                domain::RocDate today) {
    std::vector<TouchedUse> out;
    std::set<inquiry::QueryId> known;
    ledger::EventQuery wanted;
    wanted.action = "query.";
    wanted.start = since + 1;
    JCIC_CHECK(each_event(seat.session(), wanted, [&](const domain::Recorded& event) {
        if (event.sequence > through) return false;
        const auto id = inquiry::query_of(event.entry.subject);
        if (!id || !known.insert(*id).second) return true;
        if (event.entry.action == action::query_submitted &&
            told_no_more(event.entry.value(field::authorisation_ends), today))
            return true;
        out.push_back({event.sequence, *id, {}, event.entry.action == action::query_submitted});
        return true;
    }));
    return out;
}

/// An authorisation is told of where its row says what was used before, or corrects it.
Result<void> add_used_before_in(Seat& seat, std::uint64_t since, std::uint64_t through, std::vector<TouchedUse>& out) {
    std::set<std::string> known;
    ledger::EventQuery wanted;
    wanted.action = "authorisation.";
    wanted.start = since + 1;
    return each_event(seat.session(), wanted, [&](const domain::Recorded& event) {
        if (event.sequence > through) return false;
        const auto& entry = event.entry;
        const bool says =
            entry.action == action::authorisation_use_corrected || !entry.value(books::used_before_field).empty();
        if (!says || !entry.subject.starts_with(books::authorisations.about)) return true;
        auto number = entry.subject.substr(books::authorisations.about.size());
        if (known.insert(number).second) out.push_back({event.sequence, {}, std::move(number)});
        return true;
    });
}

/// What the row says by now; an item that it said once, and does not any more, is free.
std::vector<domain::UseLine> used_before_by(const books::Row& row, domain::RocDate today) {
    std::vector<domain::UseLine> out;
    if (told_no_more(row.value("ends"), today)) return out;
    const auto now = books::items_in(row.value(books::used_before_field));
    auto ever = now;
    for (const auto& one : row.story)
        if (const auto said = one.said.find(books::used_before_field); said != one.said.end())
            ever.merge(books::items_in(said->second));
    const auto day = books::day_in(row, books::used_on_field);
    for (const auto item : ever) {
        const bool used = now.contains(item);
        out.push_back({row.id, no_query_of(row.id), item,
                       used ? domain::AuthorisationUse::spent : domain::AuthorisationUse::free,
                       used && day ? domain::start_of(*day) : row.story.back().at});
    }
    return out;
}

std::vector<domain::UseLine> used_by(const inquiry::QueryEntry& query) {
    std::vector<domain::UseLine> out;
    if (query.authorisation.empty()) return out;
    for (const auto& [item, entry] : query.items)
        out.push_back({query.authorisation, query.id, item, use_of(entry.state),
                       entry.requested_at.value_or(query.last_written)});
    return out;
}

/// Of a query that was submitted before the span: whether its authorisation is told of no more. Else what a span tells
/// would depend on where it is cut.
Result<bool> is_told_no_more(Seat& seat, const inquiry::QueryId& id, domain::RocDate today) {
    JCIC_TRY(const auto story, seat.archive().about(id));
    return std::ranges::any_of(story, [today](const domain::Recorded& event) {
        return event.entry.action == action::query_submitted &&
               told_no_more(event.entry.value(field::authorisation_ends), today);
    });
}

/// The trail as it ended with one event.
class TrailUpTo final : public inquiry::Archive {
public:
    TrailUpTo(inquiry::Archive& all, std::uint64_t last) : all_(all), last_(last) {}
    [[nodiscard]] Result<std::vector<domain::Recorded>> about(const inquiry::QueryId& id) override {
        JCIC_TRY(auto out, all_.about(id));
        std::erase_if(out, [this](const domain::Recorded& event) { return event.sequence > last_; });
        return out;
    }
    [[nodiscard]] Result<std::vector<inquiry::QueryId>> leaning_on(std::string_view authorisation) override {
        return all_.leaning_on(authorisation);
    }
    [[nodiscard]] Result<std::vector<inquiry::QueryId>> of_case(std::string_view case_number) override {
        return all_.of_case(case_number);
    }
    [[nodiscard]] Result<std::vector<inquiry::QueryId>> about_subject(const domain::PersonalId& subject,
                                                                      const std::stop_token& stop) override {
        return all_.about_subject(subject, stop);
    }
    [[nodiscard]] Result<std::vector<inquiry::QueryId>> with_reason(const std::string& reason,
                                                                    const std::stop_token& stop) override {
        return all_.with_reason(reason, stop);
    }

private:
    inquiry::Archive& all_;
    std::uint64_t last_;
};

}  // namespace

std::string no_query_of(const std::string& authorisation) {
    constexpr std::size_t digits_of_an_id = 32;
    return to_hex(sha256_of(view(std::string(books::authorisations.about) + authorisation))).substr(0, digits_of_an_id);
}

Result<std::vector<domain::UseLine>> uses_told(Seat& seat, const ExchangePart& part, std::uint64_t through,
                                               std::uint64_t last, domain::RocDate today) {
    JCIC_TRY(auto told_of, touched_queries(seat, part.since, through, today));
    JCIC_CHECK(add_used_before_in(seat, part.since, through, told_of));
    std::ranges::sort(told_of, {}, &TouchedUse::first);
    // A book of its own: what is over stays off the board.
    inquiry::Book book;
    book.begin_after(last, {}, seat.archive());
    std::vector<domain::UseLine> out;
    for (const auto& one : told_of) {
        std::vector<domain::UseLine> lines;
        if (one.query.empty()) {
            JCIC_CHECK(seat.load_row(books::authorisations, one.authorisation));
            if (const auto* row = seat.registers().row(books::authorisations, one.authorisation))
                lines = used_before_by(*row, today);
        } else {
            if (!one.from_its_start) {
                JCIC_TRY(const bool over, is_told_no_more(seat, one.query, today));
                if (over) continue;
            }
            JCIC_CHECK(book.load(one.query));
            if (const auto* query = book.find(one.query)) lines = used_by(*query);
        }
        if (out.size() + lines.size() > part.most)
            return not_taken("lines", {{"through", std::to_string(one.first - 1)}});
        std::ranges::move(lines, std::back_inserter(out));
    }
    return out;
}

Result<bool> uses_are_news(Seat& seat, const std::vector<domain::UseLine>& uses, std::uint64_t since) {
    TrailUpTo trail(seat.archive(), since);
    inquiry::Book before;
    before.begin_after(since, {}, trail);
    for (const auto& use : uses) {
        if (use.query == no_query_of(use.authorisation)) return true;  // written about once, or corrected
        JCIC_CHECK(before.load(use.query));
        const auto* query = before.find(use.query);
        if (query == nullptr || !query->items.contains(use.item)) return true;
        if (use_of(query->items.at(use.item).state) != use.use) return true;
    }
    return false;
}

}  // namespace jcic::desk
