#include "app/desk/papers/counted.h"

#include <algorithm>

#include "app/domain/compared.h"

namespace jcic::desk::papers {

namespace registers = domain::registers;
using paper::Figure;
using paper::Figures;

namespace {

Figures::List findings_opened(const registers::Rows& rows, const std::string& subject,
                              const std::function<bool(domain::RocDate)>& fits) {
    Figures::List out;
    for (const auto& [id, row] : rows.of(registers::findings))
        if (domain::same_reference(row.value("about"), subject) && fits(domain::roc_date_at(row.story.front().at)))
            out.push_back({{"it", row.id},
                           {"owner", row.value("owner")},
                           {"due", day_in_row(row, "due")},
                           {"state", registers::findings.state(row.state).title}});
    return out;
}

}  // namespace

Figure held(const Held& held) {
    return single({{"so", held.all - held.not_so.size()}, {"all", held.all}, {"not-so", held.not_so}});
}

Figure counted(const std::map<std::string, std::size_t>& counts,
               const std::function<std::string(const std::string&)>& called) {
    Figures::List out;
    for (const auto& [name, count] : counts) out.push_back({{"it", called ? called(name) : name}, {"count", count}});
    return out;
}

Figure single(Figures figures) {
    return Figures::List{std::move(figures)};
}

std::string percent(std::uint64_t part, std::uint64_t whole) {
    if (whole == 0) return "—";
    constexpr std::uint64_t hundredths = 10'000;
    const auto all = part * hundredths / whole;
    const auto rest = std::to_string(all % 100);
    return std::to_string(all / 100) + "." + (rest.size() < 2 ? "0" : "") + rest + "%";
}

std::string readable(const registers::Row& row, std::string_view field) {
    return row.sealed.contains(std::string(field)) ? not_ours_to_read : row.value(field);
}

Figures::List findings_about(const registers::Rows& rows, const std::string& subject, const std::optional<Span>& span) {
    return findings_opened(rows, subject, [&](domain::RocDate day) { return !span || span->holds(day); });
}

Figures::List findings_before(const registers::Rows& rows, const std::string& subject, domain::RocDate day) {
    return findings_opened(rows, subject, [&](domain::RocDate opened) { return opened < day; });
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

std::string chosen_title(const registers::Register& book, const registers::Row& row, std::string_view field) {
    return chosen_title(book, field, row.value(field));
}

std::vector<const registers::Passage*> taken(const registers::Row& row, std::string_view action, const Span& span) {
    std::vector<const registers::Passage*> out;
    for (const auto& one : row.story)
        if (one.step->action == action && span.holds(one.at)) out.push_back(&one);
    return out;
}

std::optional<domain::RocDate> last_step(const registers::Row& row, std::string_view action, domain::RocDate until) {
    std::optional<domain::RocDate> out;
    for (const auto& one : row.story)
        if (const auto day = domain::roc_date_at(one.at); one.step->action == action && day <= until) out = day;
    return out;
}

void add_steps(Figures::List& out, const registers::Row& row, std::initializer_list<std::string_view> actions,
               const Span& span) {
    for (const auto action : actions)
        for (const auto* one : taken(row, action, span))
            out.push_back({{"it", row.id}, {"day", domain::roc_date_at(one->at)}, {"step", one->step->title}});
}

bool is_card_letter(const registers::Row& letter, const Span& span) {
    return letter.value("kind").starts_with("card-") && span.holds(letter.story.front().at);
}

}  // namespace jcic::desk::papers
