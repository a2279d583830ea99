#include "app/domain/catalogue/catalogue.h"

#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>
#include <vector>

#include "app/domain/catalogue/tables.h"
#include "app/domain/registers/register.h"

namespace jcic::domain::events {
namespace {

/// A step of a register that stands in a table here, since another mechanism writes it, is called what the step is.
Event completed(Event event) {
    if (const auto step = registers::step_of(event.action); event.title == nullptr && step)
        event.title = step->step->title;
    return event;
}

struct AboutTitle {
    std::string_view kind;
    const char* title;
};
constexpr std::array about_titles{AboutTitle{"query", JCIC_WORD("registers", "查詢")},
                                  AboutTitle{"card", JCIC_WORD("registers", "晶片卡")},
                                  AboutTitle{"person", JCIC_WORD("registers", "人員")},
                                  AboutTitle{"ledger", JCIC_WORD("registers", "日誌")},
                                  AboutTitle{"session", JCIC_WORD("registers", "登入工作站")},
                                  AboutTitle{"recovery", JCIC_WORD("registers", "復原金鑰")},
                                  AboutTitle{"register", JCIC_WORD("registers", "登記簿")},
                                  AboutTitle{"authorisation-use", JCIC_WORD("registers", "他台使用的授權書")},
                                  AboutTitle{"authorisation-replies", JCIC_WORD("registers", "授權書回覆檔")},
                                  AboutTitle{"approval", JCIC_WORD("registers", "他台送核之查詢")}};

}  // namespace

std::span<const Event> all() {
    static const auto every = [] {
        std::vector<Event> out;
        for (const auto table :
             {events_of_queries(), events_of_copies(), events_of_cards(), events_of_people(), events_of_the_ledger(),
              events_of_desks(), events_of_replies(), registers::events_of_registers()})
            std::ranges::transform(table, std::back_inserter(out), completed);
        return out;
    }();
    return every;
}

const Event* find(std::string_view action) {
    // Asked of every event that is written, verified or shown.
    static const auto known = [] {
        std::unordered_map<std::string_view, const Event*> out;
        for (const auto& event : all()) out.emplace(event.action, &event);
        return out;
    }();
    const auto found = known.find(action);
    return found == known.end() ? nullptr : found->second;
}

const Demand* demand_on(std::string_view action) {
    const auto* event = find(action);
    return event != nullptr && event->demand ? &*event->demand : nullptr;
}

const RosterRule* roster_rule_of(std::string_view action) {
    const auto* event = find(action);
    return event != nullptr && event->roster ? &*event->roster : nullptr;
}

bool is_answered(std::string_view action) {
    static const auto answered = [] {
        std::set<std::string_view> out;
        for (const auto& event : all())
            if (event.demand && !event.demand->answers.empty()) out.insert(event.demand->answers);
        return out;
    }();
    return answered.contains(action);
}

const char* subject_title(std::string_view kind) {
    const auto* found = std::ranges::find(about_titles, kind, &AboutTitle::kind);
    if (found != about_titles.end()) return found->title;
    // A row of a register is called by its register, unless the table above knows better.
    for (const auto* book : registers::all())
        if (book->about.substr(0, book->about.size() - 1) == kind) return book->title;
    return nullptr;
}

}  // namespace jcic::domain::events
