#include "app/verify/rules/registers.h"

#include <algorithm>
#include <array>

#include "app/verify/rules/form.h"
#include "app/verify/trail/lists.h"

namespace jcic::verify {
namespace {

/// Those of them in which files may be attached.
constexpr std::array<std::string_view, 27> attaching{"card.receipt-filed",
                                                     "authorisation.signed",
                                                     "authorisation.certified",
                                                     "authorisation.form-added",
                                                     "incident.followed",
                                                     "letter.sent",
                                                     "letter.answered",
                                                     "procedure.entered",
                                                     "procedure.revised",
                                                     "audit.done",
                                                     "self-check.signed",
                                                     "finding.remedied",
                                                     "hold.entered",
                                                     "hold.lifted",
                                                     "disclosure.entered",
                                                     "disclosure.lent",
                                                     "authorisation.revoked",
                                                     "stop.imposed",
                                                     "stop.lifted",
                                                     "access.answered",
                                                     "access.refused",
                                                     "weekly-sheet.filed",
                                                     "linked-number.entered",
                                                     "subject-state.entered",
                                                     "doubt.settled",
                                                     "form-mark.entered",
                                                     "system.tested"};

/// A row's end destroys the row's own key and no other.
bool destroys_itself(const Event& event) {
    int keys = 0;
    for (const auto& field : event.fields)
        if (field.name == "destroys" && (++keys > 1 || !field.plain || field.text != event.subject)) return false;
    return keys == 1;
}

}  // namespace

bool ends_a_row(std::string_view action) {
    return action.ends_with(".erased") && register_step(action) != nullptr;
}

bool attaches(std::string_view action) {
    return std::ranges::find(attaching, action) != attaching.end();
}

bool Registers::is_theirs(const RegisterStep& step, const Row& row, const Event& event) {
    const auto named = [&](std::string_view field) {
        if (field == who_before) return row.by;
        if (field == whom_about) return event.subject.substr(event.subject.find(':') + 1);
        const auto found = row.named.find(field);
        return found == row.named.end() ? std::string() : found->second;
    };
    if (!step.only_by.empty() && named(step.only_by) != event.person) return false;
    const auto beside = event.plain("beside");
    return each_name(step.never_by, [&](std::string_view field) {
        const auto who = named(field);
        return who.empty() || (who != event.person && (field == who_before || who != beside));
    });
}

bool Registers::names_the_same(const RegisterStep& step, const Row& row, const Event& event) {
    return each_name(step.same, [&](std::string_view field) {
        const auto found = row.named.find(field);
        return !event.has(field) || (found != row.named.end() && found->second == event.plain(field));
    });
}

bool Registers::is_so(const Event& event) {
    const bool known = event.action == "card.pin-known";
    if (known || event.action == "card.pin-not-known") {
        auto& not_known = tried_[event.subject].password_not_known;
        const bool was = not_known;
        not_known = !known;
        return was == known;
    }
    if (event.action == "card.locked") return tried_[event.subject].no_try_left;
    if (event.action != "card.in-other-hand") return true;
    const auto row = rows_.find(event.subject);
    if (row == rows_.end()) return true;
    // Lost, or gone for good, it is nobody's.
    const auto& state = row->second.state;
    const auto whose = state == "out" ? "holder" : names("kept,damaged,stopped", state) ? "custodian" : "";
    const auto named = row->second.named.find(whose);
    return named == row->second.named.end() || named->second != event.plain("seen-with");
}

std::string Registers::judge_event(std::uint64_t number, const Event& event, const Digest& leaf) {
    if (event.subject.starts_with("card:") && event.has("tries-left")) {
        const auto left = event.plain("tries-left");
        tried_[event.subject].no_try_left = event.has("problem") && (left.empty() || left == "0");
    }
    const auto* step = register_step(event.action);
    if (step == nullptr) return "";
    const auto row = rows_.find(event.subject);
    const bool there = row != rows_.end();
    if (!is_about(event.action, event.subject) || there == step->from.empty() ||
        (there && !names(step->from, row->second.state)))
        return step->follows == Follows::nothing || (step->follows == Follows::known && !there) ? "" : "state";
    if (!is_so(event)) return "state";
    if (there && step->follows == Follows::row && event.rests_on() != row->second.last) return "rests-on";
    if (ends_a_row(event.action) && !destroys_itself(event)) return "state";
    if (there && !(is_theirs(*step, row->second, event) && names_the_same(*step, row->second, event)))
        return "taken-by";
    auto& now = rows_[event.subject];
    now.by = event.person;
    for (const auto& field : event.fields) {
        // Of a field that stands twice, which is told of by itself, the first is read everywhere.
        const bool first = &*std::ranges::find(event.fields, field.name, &Field::name) == &field;
        if (first && field.plain && names(step->gives, field.name)) now.named[field.name] = field.text;
    }
    if (!step->to.empty()) now.state = step->to;
    now.last = std::to_string(number) + ":" + to_hex(leaf);
    return "";
}

}  // namespace jcic::verify
