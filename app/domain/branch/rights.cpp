#include "app/domain/branch/rights.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "app/domain/acts/act.h"
#include "app/domain/catalogue/catalogue.h"
#include "app/domain/events/revoked_names.h"
#include "app/domain/recovery_rules.h"
#include "app/domain/registers/deletions.h"
#include "app/domain/registers/desks.h"
#include "app/domain/registers/register.h"
#include "app/domain/trail_access.h"

namespace jcic::domain {
namespace {

/// Whether one of these duties is enough.
using Lets = bool (*)(const std::set<Duty>&);

template <auto Rule>
bool lets(const std::set<Duty>& duties) {
    return Rule(duties).has_value();
}
bool confirms_recovery(const std::set<Duty>& duties) {
    return heads_the_unit(duties) || checks_others(duties);
}
bool unlocks_beside(const std::set<Duty>& duties) {
    return administers(duties) || duties.contains(Duty::supervisor);
}
bool tells_of_password(const std::set<Duty>& duties) {
    return heads_the_unit(duties) || duties.contains(Duty::query_officer);
}

/// What the room that writes it narrows, never widens.
struct LeftToRoom {
    std::string_view action;
    Lets takes = nullptr;   ///< null: who writes it
    Lets beside = nullptr;  ///< the same
    bool of_others = false;
};
constexpr std::array left_to_rooms{
    LeftToRoom{action::card_pin_changed, tells_of_password},
    LeftToRoom{action::person_ended, nullptr, nullptr, true},
    LeftToRoom{action::person_records},
    LeftToRoom{action::person_unlocked_together, administers, unlocks_beside},
    LeftToRoom{action::person_recovery_confirmed, confirms_recovery, nullptr, true},
    LeftToRoom{action::ledger_listed_anew, lets<may_mend_look_ups>},
    LeftToRoom{action::ledger_backed_up, lets<may_back_up>},
};

/// Part of another activity, which is shown.
constexpr std::array in_the_wake{action::query_erased,          registers::deletion::of_record,
                                 registers::deletion::of_query, action::lost_serial_taken_over,
                                 action::review_drawn,          action::difference_found,
                                 action::page_committed,        action::register_attachment_opened,
                                 action::host_opening,          action::workstation_set_up,
                                 action::ledger_backing_up,     action::authorisation_replies_taken};

std::set<Duty> let_by(Lets rule) {
    std::set<Duty> out;
    for (const auto duty : all_duties)
        if (rule({duty})) out.insert(duty);
    return out;
}

/// None are named: anybody.
std::set<Duty> named_or_anybody(std::span<const Duty> duties) {
    const std::span<const Duty> named = duties.empty() ? std::span<const Duty>(all_duties) : duties;
    return {named.begin(), named.end()};
}

const char* title_of_subject(std::string_view about) {
    const auto* title = events::subject_title(about.substr(0, std::min(about.find(':'), about.size())));
    return title == nullptr ? "" : title;
}

void take_in_demand(Right& right, const events::Demand& demand, const events::Writer& writer) {
    right.of_others = demand.of_anothers;
    if (demand.witnessed) {  // whoever is asked for signs beside who takes it
        right.takes = named_or_anybody(writer.by);
        right.beside = named_or_anybody(demand.one);
        return;
    }
    right.takes = named_or_anybody(demand.one);
    if (demand.signers > 1) right.beside = named_or_anybody(demand.another);
}

/// Of whom its act, or who writes it where no signature says more, is asked by duty; empty: nobody.
registers::Duties asked_of(const events::Event& event) {
    const auto* act = acts::writing(event.action);
    if (act == nullptr && event.demand) return {};
    if (std::ranges::find(in_the_wake, event.action) != in_the_wake.end()) return {};
    if (act == nullptr || !event.writer.by.empty() || !act->hands.or_without.empty()) return event.writer.by;
    return act->hands.by;
}

/// nullopt for what nobody is asked by duty: what happens by itself, and what everybody may.
std::optional<Right> right_of(const events::Event& event, const registers::Step* step) {
    Right out{event.action, event.title, title_of_subject(event.about)};
    const auto* left = std::ranges::find(left_to_rooms, event.action, &LeftToRoom::action);
    const bool is_left = left != left_to_rooms.end();
    const auto asked = asked_of(event);
    const bool of_roster = event.roster && !event.roster->apart;
    const bool of_step = step != nullptr && !step->by.empty();
    if (!event.demand && !of_roster && !of_step && !is_left && asked.empty()) return std::nullopt;
    if (event.demand) take_in_demand(out, *event.demand, event.writer);
    if (of_roster) {
        out.takes = named_or_anybody(event.roster->by);
        out.of_others = event.roster->of_others;
    }
    if (of_step) {
        out.takes = {step->by.begin(), step->by.end()};
        if (step->beside) out.beside = {step->beside->who.begin(), step->beside->who.end()};
        out.of_others = out.of_others || step->of_another;
    }
    if (!asked.empty() && !of_step) out.takes = {asked.begin(), asked.end()};
    if (!is_left) return out;
    if (left->takes != nullptr) out.takes = let_by(left->takes);
    if (left->beside != nullptr) out.beside = let_by(left->beside);
    out.of_others = out.of_others || left->of_others;
    return out;
}

std::vector<Right> all_rights() {
    std::vector<Right> out;
    for (const auto& event : events::all())
        if (!registers::step_of(event.action))
            if (auto right = right_of(event, nullptr)) out.push_back(*std::move(right));
    for (const auto* book : registers::all_to_read()) {
        Right reading{book->name, JCIC_WORD("registers", "閱覽、列印與另存"), book->title};
        reading.takes = {book->readers.begin(), book->readers.end()};
        out.push_back(std::move(reading));
        for (const auto& step : book->steps)
            if (auto right = right_of(*events::find(step.action), &step)) {
                right->about = book->title;
                out.push_back(*std::move(right));
            }
    }
    return out;
}

}  // namespace

Part part_of(const Right& right, Duty duty) {
    const bool takes = right.takes.contains(duty);
    if (right.beside.contains(duty)) return takes ? Part::either : Part::beside;
    return takes ? Part::takes : Part::none;
}

const char* title_of(Part part) {
    switch (part) {
        case Part::takes:
            return JCIC_WORD("registers", "辦理");
        case Part::beside:
            return JCIC_WORD("registers", "會同");
        case Part::either:
            return JCIC_WORD("registers", "辦理或會同");
        case Part::none:
            break;
    }
    return "";
}

const char* limit_of(const Right& right) {
    return right.of_others ? JCIC_WORD("registers", "不得辦理本人事項") : "";
}

std::span<const Right> rights() {
    static const auto table = all_rights();
    return table;
}

}  // namespace jcic::domain
