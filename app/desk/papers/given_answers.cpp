#include "app/desk/papers/given_answers.h"

#include <algorithm>

#include "app/desk/papers/counted.h"

namespace jcic::desk::papers {
namespace {

namespace books = domain::registers;

std::string verdict_title(std::string_view verdict) {
    for (const auto& one : books::check_verdicts())
        if (one.name == verdict) return one.title;
    return std::string(verdict);
}

std::optional<Span> span_of(const books::Row& row) {
    const auto span = parse_span(books::half_of(row));
    return span ? std::optional(*span) : std::nullopt;
}

GivenAnswers given_in(const books::Row& row) {
    GivenAnswers out{row.id, books::half_of(row), row.value(books::self_check::filler), books::is_signed(row), {}};
    for (const auto& question : books::check_questions()) {
        const auto verdict = row.value(question.answer);
        if (verdict.empty()) continue;
        const bool unread = row.sealed.contains(std::string(question.note));
        out.items.emplace(question.item, GivenAnswer{verdict, unread ? not_ours_to_read : row.value(question.note)});
    }
    return out;
}

}  // namespace

std::optional<GivenAnswers> answers_about(const books::Rows& rows, const Span& span) {
    // What two persons signed is the answer: a row that somebody began afterwards does not overshadow it.
    const books::Row* found = nullptr;
    for (const auto& [id, row] : rows.of(books::self_checks)) {
        const auto of_row = span_of(row);
        if (!of_row || *of_row != span) continue;
        if (found == nullptr || books::is_signed(row) || !books::is_signed(*found)) found = &row;
    }
    return found == nullptr ? std::nullopt : std::optional(given_in(*found));
}

std::optional<GivenAnswers> answers_before(const books::Rows& rows, const Span& span) {
    const books::Row* last = nullptr;
    std::optional<Span> of_last;
    for (const auto& [id, row] : rows.of(books::self_checks)) {
        const auto of_row = span_of(row);
        if (!of_row || !books::is_signed(row) || of_row->to >= span.to) continue;
        if (of_last && of_row->to < of_last->to) continue;
        last = &row;
        of_last = of_row;
    }
    return last == nullptr ? std::nullopt : std::optional(given_in(*last));
}

std::string said_so(const GivenAnswers& given, std::string_view item) {
    const auto found = given.items.find(item);
    if (found == given.items.end()) return {};
    const auto& note = found->second.note;
    return verdict_title(found->second.verdict) + (note.empty() ? "" : "。" + note);
}

void put_beside(Answers& answers, const std::optional<GivenAnswers>& now, const std::optional<GivenAnswers>& before,
                const std::vector<Designated>& people, const paper::Sentences& sentences) {
    const auto below = [&](const char* sentence, std::string_view item, const GivenAnswers& given) {
        auto& facts = answers[std::string(item)].facts;
        facts.append(facts.empty() ? "" : "\n")
            .append(sentences.fill(sentence, {{"filler", name_of(people, given.filler)},
                                              {"signed", given.is_signed},
                                              {"half", given.half},
                                              {"said", said_so(given, item)}}));
    };
    for (const auto& question : books::check_questions()) {
        if (now && now->items.contains(question.item)) below("judged", question.item, *now);
        if (before && before->items.contains(question.item)) below("judged-before", question.item, *before);
    }
}

Result<books::Values> typed_answers(const books::Values& by_item) {
    books::Values out;
    for (const auto& [item, text] : by_item) {
        const auto* question = books::check_question(item);
        const auto blank = std::min(text.find(' '), text.size());
        const auto typed = std::string_view(text).substr(0, blank);
        const auto all = books::check_verdicts();
        const auto verdict = std::ranges::find_if(
            all, [&](const auto& one) { return one.name == typed || std::string_view(one.title) == typed; });
        if (question == nullptr || verdict == all.end())
            return fail(FaultCode::input_form, "papers", {{"field", item}});
        out.emplace(question->answer, verdict->name);
        if (blank + 1 < text.size()) out.emplace(question->note, text.substr(blank + 1));
    }
    return out;
}

}  // namespace jcic::desk::papers
