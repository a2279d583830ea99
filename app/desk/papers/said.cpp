#include "app/desk/papers/said.h"

#include <algorithm>

#include "app/base/text.h"

namespace jcic::desk::papers {

namespace registers = domain::registers;

namespace {

std::string findings_opened(const registers::Rows& rows, const std::string& subject,
                            const std::function<bool(domain::RocDate)>& fits) {
    const auto found = named_rows(
        rows, registers::findings,
        [&](const registers::Row& row) {
            return row.value("about") == subject && fits(domain::roc_date_at(row.story.front().at));
        },
        [](const registers::Row& row) {
            const auto due = day_in_row(row, "due");
            return "缺失第 " + row.id + " 號 " + row.value("owner") + (due ? " 期限 " + due->dashed() : "") + " " +
                   registers::findings.state(row.state).title;
        });
    return found.empty() ? "" : listed(found);
}

}  // namespace

std::string number(std::uint64_t count) {
    return std::to_string(count);
}

std::string listed(const std::vector<std::string>& names) {
    if (names.empty()) return "無";
    std::string out;
    for (std::size_t i = 0; i < std::min(names.size(), named_at_most); ++i)
        out.append(out.empty() ? "" : "、").append(names[i]);
    if (names.size() > named_at_most) out += " 等 " + number(names.size()) + " 筆";
    return out;
}

std::string of_all(const Held& held) {
    auto out = number(held.all - held.not_so.size()) + "／" + number(held.all);
    if (!held.not_so.empty()) out += "，例外：" + listed(held.not_so);
    return out;
}

std::string percent(std::uint64_t part, std::uint64_t whole) {
    if (whole == 0) return "—";
    constexpr std::uint64_t hundredths = 10'000;
    const auto all = part * hundredths / whole;
    const auto rest = number(all % 100);
    return number(all / 100) + "." + (rest.size() < 2 ? "0" : "") + rest + "%";
}

std::string as_printed(std::string note, std::size_t most) {
    if (note.size() <= most) return note;
    return note.substr(0, whole_characters(note, most)) + "…";
}

std::optional<domain::RocDate> day_in_row(const registers::Row& row, std::string_view field) {
    const auto day = domain::RocDate::written(row.value(field));
    return day ? std::optional(*day) : std::nullopt;
}

std::string step_said(const registers::Passage& step, std::string_view field) {
    const auto found = step.said.find(field);
    return found == step.said.end() ? std::string() : found->second;
}

std::string value_on(const registers::Row& row, std::string_view field, domain::RocDate day) {
    std::string out;
    for (const auto& one : row.story)
        if (const auto said = one.said.find(field); said != one.said.end() && domain::roc_date_at(one.at) <= day)
            out = said->second;
    return out;
}

std::string chosen_title(const registers::Register& book, std::string_view field, const std::string& value) {
    if (const auto* asked = book.field(field))
        for (const auto& choice : asked->choices)
            if (choice.name == value) return choice.title;
    return value;
}

std::string video_of_c3(const QueryFigures& figures) {
    return "C3 授權：視訊身分確認 " + number(figures.c3_seen) + " 件、非首次申請免辦 " + number(figures.c3_not_needed) +
           " 件、非第三類數位存款帳戶或信用卡戶免辦 " + number(figures.c3_other_customer) + " 件。";
}

std::vector<const registers::Passage*> taken(const registers::Row& row, std::string_view action, const Span& span) {
    std::vector<const registers::Passage*> out;
    for (const auto& one : row.story)
        if (one.step->action == action && span.holds(one.at)) out.push_back(&one);
    return out;
}

std::vector<std::string> named_rows(const registers::Rows& rows, const registers::Register& book,
                                    const std::function<bool(const registers::Row&)>& fits,
                                    const std::function<std::string(const registers::Row&)>& name) {
    std::vector<std::string> out;
    for (const auto& [id, row] : rows.of(book))
        if (fits(row)) out.push_back(name(row));
    return out;
}

std::string findings_about(const registers::Rows& rows, const std::string& subject, const std::optional<Span>& span) {
    return findings_opened(rows, subject, [&](domain::RocDate day) { return !span || span->holds(day); });
}

std::string findings_before(const registers::Rows& rows, const std::string& subject, domain::RocDate day) {
    return findings_opened(rows, subject, [&](domain::RocDate opened) { return opened < day; });
}

std::optional<domain::RocDate> last_step(const registers::Row& row, std::string_view action, domain::RocDate until) {
    std::optional<domain::RocDate> out;
    for (const auto& one : row.story)
        if (const auto day = domain::roc_date_at(one.at); one.step->action == action && day <= until) out = day;
    return out;
}

}  // namespace jcic::desk::papers
