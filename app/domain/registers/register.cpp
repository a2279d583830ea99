#include "app/domain/registers/register.h"

#include <algorithm>
#include <array>
#include <deque>
#include <unordered_map>
#include <vector>

#include "app/domain/attachment.h"
#include "app/domain/events/parts.h"

namespace jcic::domain::registers {
namespace {

constexpr std::array books{
#define REGISTER(name) &name,
#include "app/domain/registers/registers.def"
#undef REGISTER
};

constexpr std::array readable{
#define REGISTER(name) &name,
#include "app/domain/registers/registers.def"
#undef REGISTER
    &card_loans,
    &destroyed_copies,
    &kept_queries,
};

/// Above the first of those that serve it, in the order in which they are read.
struct Served {
    const char* title;
    const Register* first;
};
constexpr std::array served{Served{JCIC_WORD("registers", "授權與申請"), &authorisations},
                            Served{JCIC_WORD("registers", "人員、卡片與設備"), &people},
                            Served{JCIC_WORD("registers", "每日與每週"), &day_ends},
                            Served{JCIC_WORD("registers", "停止、事件與函件"), &volumes},
                            Served{JCIC_WORD("registers", "抽查與核對"), &samples},
                            Served{JCIC_WORD("registers", "查核與改善"), &findings},
                            Served{JCIC_WORD("registers", "規定與個人資料"), &policy},
                            Served{JCIC_WORD("registers", "由程式列出"), &card_loans}};

bool attaches(const Step& step) {
    return std::ranges::any_of(step.asks, [](const auto& asked) { return asked.kind == events::Kind::attachment; });
}

constexpr auto attached_digests =
    events::any_number_of(events::clear(field::attached, JCIC_WORD("registers", "附件摘要"), events::Kind::hex));
constexpr auto second_person =
    events::signer(events::clear(field::beside, JCIC_WORD("registers", "會同人員"), events::Kind::person));

/// Who takes the step signs it, alone or with who stands beside.
std::optional<events::Demand> demand_of(const Step& step) {
    if (!step.signs.empty()) return events::Demand{.purpose = step.signs, .one = step.by, .alone = true};
    if (!step.beside) return std::nullopt;
    events::Demand out{.purpose = step.beside->purpose, .signers = 2, .one = step.beside->who};
    out.witnessed = true;
    out.beside = true;
    return out;
}

/// Who takes it; what is theirs whatever became of their duties, on any day.
events::Writer writer_of(const Step& step) {
    if (step.in_any_case && !step.only_by.empty()) return {.is = events::Writer::Is::person, .any_day = true};
    return {.is = events::Writer::Is::person, .by = step.by};
}

/// Views on what it holds itself.
struct EventsOfSteps {
    std::deque<std::vector<events::Field>> fields;
    std::vector<events::Event> events;

    EventsOfSteps() {
        for (const auto* book : books)
            for (const auto& step : book->steps)
                if (step.written == Written::here) add(*book, step);
    }
    void add(const Register& book, const Step& step) {
        auto& own = fields.emplace_back(step.asks.begin(), step.asks.end());
        if (!step.begins()) own.push_back(events::rests);
        if (attaches(step)) own.push_back(attached_digests);
        if (step.erases) own.push_back(events::destroys);
        if (step.beside) {
            own.push_back(second_person);
            // What was signed for the end of a key cannot lie under it: such a page names nobody but who signs.
            own.push_back(step.erases ? events::shown_in_clear : events::shown);
        }
        events.push_back({step.action, step.title, book.about, own, demand_of(step)});
        events.back().writer = writer_of(step);
    }
};

}  // namespace

const char* served_by(const Register& book) {
    const char* out = "";
    for (const auto* one : readable) {
        const auto begins = std::ranges::find(served, one, &Served::first);
        if (begins != served.end()) out = begins->title;
        if (one == &book) break;
    }
    return out;
}

const State& Register::state(std::string_view called) const {
    const auto found = std::ranges::find(states, called, &State::name);
    return found == states.end() ? states.front() : *found;
}

const Step* Register::step(std::string_view action) const {
    const auto found = std::ranges::find(steps, action, &Step::action);
    return found == steps.end() ? nullptr : &*found;
}

const events::Field* Register::field(std::string_view called) const {
    for (const auto& step : steps)
        if (const auto found = std::ranges::find(step.asks, called, &events::Field::name); found != step.asks.end())
            return &*found;
    const auto found = std::ranges::find(said, called, &events::Field::name);
    return found == said.end() ? nullptr : &*found;
}

const events::Field* Register::time_of(std::string_view day) const {
    for (const auto& step : steps)
        for (const auto& asked : step.asks)
            if (!asked.of_day.empty() && asked.of_day == day) return &asked;
    const auto found = std::ranges::find(said, day, &events::Field::of_day);
    return day.empty() || found == said.end() ? nullptr : &*found;
}

const char* Register::title_of(const Column& column) const {
    if (column.title != nullptr) return column.title;
    const auto* known = field(column.field);
    return known == nullptr ? "" : known->title;
}

bool Register::tells_whose(std::string_view called) const {
    return std::ranges::any_of(steps, [&](const Step& step) {
        if (step.written == Written::table) return false;
        return step.only_by == called || std::ranges::find(step.never_by, called) != step.never_by.end();
    });
}

bool is_witnessed(const Step& step) {
    return step.beside && step.beside->purpose == purpose::witness && step.beside->named.empty() && !step.erases &&
           step.written == Written::here;
}

std::span<const Register* const> all() {
    return books;
}

std::span<const Register* const> all_to_read() {
    return readable;
}

bool Register::is_named_by_reference() const {
    const auto* named_by = key.empty() ? nullptr : field(key);
    return named_by != nullptr && named_by->kind == events::Kind::reference;
}

const Register* find(std::string_view name) {
    const auto found = std::ranges::find(readable, name, [](const Register* book) { return book->name; });
    return found == readable.end() ? nullptr : *found;
}

std::optional<StepOf> step_of(std::string_view action) {
    // Asked of every event that is folded.
    static const auto known = [] {
        std::unordered_map<std::string_view, StepOf> out;
        for (const auto* book : books)
            for (const auto& step : book->steps) out.emplace(step.action, StepOf{book, &step});
        return out;
    }();
    const auto found = known.find(action);
    return found == known.end() ? std::nullopt : std::optional(found->second);
}

bool holds_one(const std::set<Duty>& duties, Duties of) {
    return std::ranges::any_of(of, [&](Duty duty) { return duties.contains(duty); });
}

std::span<const events::Event> events_of_registers() {
    static const EventsOfSteps made;
    return made.events;
}

}  // namespace jcic::domain::registers
