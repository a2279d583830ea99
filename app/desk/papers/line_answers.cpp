#include "app/desk/papers/line_answers.h"

#include <algorithm>
#include <array>

#include "app/desk/papers/counted.h"
#include "app/domain/registers/named_steps.h"
#include "app/domain/registers/samples.h"

namespace jcic::desk::papers {
namespace {

namespace books = domain::registers;

constexpr std::array judged_books{JudgedLines{&books::reviews, books::review_answered, "conforms", field::querier},
                                  JudgedLines{&books::cards, books::card_counted, "in-place"},
                                  JudgedLines{&books::devices, books::device_counted, "in-place"},
                                  JudgedLines{&books::people, books::person_rights_confirmed, "least"}};

const domain::Recorded* event_at(const std::vector<domain::Recorded>& judging, std::uint64_t sequence) {
    const auto found = std::ranges::lower_bound(judging, sequence, {}, &domain::Recorded::sequence);
    return found == judging.end() || found->sequence != sequence ? nullptr : &*found;
}

/// What was drawn of a month is judged in the next one: the answer is about the month.
domain::RocDate about_day(const books::Register& book, const books::Row& row, const books::Passage& answered) {
    if (&book == &books::reviews)
        if (const auto month = books::month_of_draw(row.value(field::sample))) return month->last_day();
    return domain::roc_date_at(answered.at);
}

/// Rows that are the same line, this one among them.
bool is_same_line(const JudgedLines& judged, const books::Row& one, const books::Row& other) {
    return judged.matched_by.empty() ? one.id == other.id
                                     : one.value(judged.matched_by) == other.value(judged.matched_by);
}

}  // namespace

const JudgedLines* judged_lines(const books::Register& book) {
    const auto* found = std::ranges::find(judged_books, &book, &JudgedLines::book);
    return found == judged_books.end() ? nullptr : found;
}

std::vector<std::string_view> judging_actions() {
    std::vector<std::string_view> out;
    for (const auto& one : judged_books) out.push_back(one.step);
    return out;
}

std::string LineAnswer::about() const {
    return judged->matched_by.empty() ? on.dashed() : row->id;
}

books::Values LineAnswer::values() const {
    books::Values out;
    for (const auto& asked : judged->book->step(judged->step)->asks)
        if (const auto* said = event->entry.field(asked.name))
            out.emplace(asked.name, said->value.value_or(not_ours_to_read));
    return out;
}

std::optional<LineAnswer> answer_before(const std::vector<domain::Recorded>& judging, const books::Rows& rows,
                                        const books::Register& book, const books::Row& line, domain::RocDate day) {
    std::optional<LineAnswer> out;
    const auto* judged = judged_lines(book);
    if (judged == nullptr) return out;
    for (const auto& [id, row] : rows.of(book)) {
        if (!is_same_line(*judged, line, row)) continue;
        for (const auto& passage : row.story) {
            if (passage.step->action != judged->step) continue;
            const auto* event = event_at(judging, passage.sequence);
            const auto on = about_day(book, row, passage);
            if (event == nullptr || on >= day) continue;
            if (out && (on < out->on || (on == out->on && event->sequence < out->event->sequence))) continue;
            out = LineAnswer{judged, &row, event, on};
        }
    }
    return out;
}

paper::Figures::List said_last_time(const LineAnswer& answer, const std::vector<Designated>& people) {
    const auto& book = *answer.judged->book;
    const auto values = answer.values();
    paper::Figures out{{"about", answer.about()},
                       {"by", name_of(people, answer.event->person)},
                       {"event", answer.event->sequence},
                       {"title", ""},
                       {"verdict", ""}};
    paper::Figures::List besides;
    for (const auto& asked : book.step(answer.judged->step)->asks) {
        const auto found = values.find(asked.name);
        if (found == values.end()) continue;
        const auto said = chosen_title(book, asked.name, found->second);
        const bool is_choice = asked.kind == domain::events::Kind::choice;
        if (asked.name == answer.judged->verdict) {
            out.set("title", asked.title);
            out.set("verdict", said);
        } else if (!is_choice || found->second == "no") {
            besides.push_back({{"title", is_choice ? asked.title : ""}, {"it", said}});
        }
    }
    out.set("besides", std::move(besides));
    return {std::move(out)};
}

}  // namespace jcic::desk::papers
