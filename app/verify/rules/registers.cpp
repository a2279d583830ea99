#include "app/verify/rules/registers.h"

#include <algorithm>
#include <array>

#include "app/verify/rules/form.h"
#include "app/verify/trail/lists.h"

namespace jcic::verify {
namespace {

constexpr std::array known_steps{
    RegisterStep{"authorisation.erased", "ended,mistaken", "erased", "consent", "supervisor,reviewer,auditor"},
    RegisterStep{"letter.erased", "answered,no-answer,dropped", "erased", "consent", "supervisor,reviewer,auditor"},
    RegisterStep{"incident.erased", "closed,mistaken", "erased", "consent", "supervisor,reviewer,auditor"},
    RegisterStep{"access.erased", "answered,refused", "erased", "consent", "supervisor,reviewer,auditor"},
    RegisterStep{"envelope.erased", "ended", "erased", "consent", "supervisor,reviewer,auditor"},
    RegisterStep{"device.erased", "gone", "erased", "consent", "supervisor,reviewer,auditor"},
    RegisterStep{"procedure.erased", "replaced", "erased", "consent", "supervisor,reviewer,auditor"},
    RegisterStep{"transmission.erased", "ended", "erased", "consent", "supervisor,reviewer,auditor"},
    RegisterStep{"authorisation.signed", "", "held", "", ""},
    RegisterStep{"authorisation.certified", "", "held", "", ""},
    RegisterStep{"authorisation.form-added", "held,sent,accepted,refused", "", "", ""},
    RegisterStep{"authorisation.sent", "held,refused", "sent", "", ""},
    RegisterStep{"authorisation.accepted", "sent", "accepted", "", ""},
    RegisterStep{"authorisation.refused", "sent", "refused", "", ""},
    RegisterStep{"authorisation.ended", "held,sent,accepted,refused", "ended", "", ""},
    RegisterStep{"authorisation.use-corrected", "held,sent,accepted,refused", "", "consent",
                 "unit-head,supervisor,reviewer"},
    RegisterStep{"authorisation.mistaken", "held,sent,accepted,refused", "mistaken", "consent",
                 "unit-head,supervisor,reviewer"},
    RegisterStep{"card.received", "", "kept", "", "", false},
    RegisterStep{"card.brought-forward", "", "kept", "", ""},
    RegisterStep{"card.handed-out", "kept", "out", "", "", false},
    RegisterStep{"card.handed-back", "out", "kept", "", "", false},
    RegisterStep{"card.taken-back", "out", "kept", "", "", false},
    RegisterStep{"card.custodian-changed", "kept,damaged", "", "hand-over", "card-custodian"},
    RegisterStep{"card.damaged", "kept", "damaged", "", ""},
    RegisterStep{"card.lost", "kept,out", "lost", "", ""},
    RegisterStep{"card.reported", "kept,out", "", "", ""},
    RegisterStep{"card.found", "lost", "kept", "hand-over", "card-custodian"},
    RegisterStep{"card.stopped", "kept,damaged", "stopped", "", ""},
    RegisterStep{"card.written-off", "lost", "written-off", "", ""},
    RegisterStep{"card.returned", "damaged,stopped,written-off", "returned", "", ""},
    RegisterStep{"card.receipt-filed", "kept,out,damaged,stopped", "", "", ""},
    RegisterStep{"card.replaced", "damaged,lost,stopped,returned,written-off", "", "", ""},
    RegisterStep{"card.in-other-hand", "kept,out,damaged,lost,stopped,returned,written-off", "", "", "", false},
    RegisterStep{"card.locked", "kept,out,damaged,lost,stopped,returned,written-off", "", "", "", false},
    RegisterStep{"card.erased", "returned,written-off", "erased", "consent", "supervisor,reviewer,auditor"},
    RegisterStep{"card.counted", "kept,damaged,stopped", "", "witness",
                 "unit-head,query-officer,supervisor,card-custodian,password-custodian,reviewer,auditor,administrator"},
    RegisterStep{"device.taken-in", "", "kept", "", ""},
    RegisterStep{"device.moved", "kept", "", "", ""},
    RegisterStep{"device.reinstalled", "kept", "", "", ""},
    RegisterStep{"device.counted", "kept", "", "witness",
                 "unit-head,query-officer,supervisor,card-custodian,password-custodian,reviewer,auditor,administrator"},
    RegisterStep{"device.ended", "kept", "gone", "", ""},
    RegisterStep{"envelope.received", "", "with-head", "", ""},
    RegisterStep{"envelope.brought-forward", "", "with-keeper", "", ""},
    RegisterStep{"envelope.handed-on", "with-head", "with-keeper", "hand-over", "password-custodian,query-officer"},
    RegisterStep{"envelope.passed-on", "with-keeper,changed", "with-keeper", "hand-over",
                 "password-custodian,query-officer"},
    RegisterStep{"envelope.change-asked", "with-keeper,changed", "to-change", "", ""},
    RegisterStep{"envelope.changed", "with-keeper,changed,to-change", "changed", "", ""},
    RegisterStep{"envelope.ended", "with-head,with-keeper,changed,to-change", "ended", "", ""},
    RegisterStep{"incident.noticed", "", "open", "", ""},
    RegisterStep{"incident.notified", "open", "told", "", ""},
    RegisterStep{"incident.notified-further", "told", "", "", ""},
    RegisterStep{"incident.followed", "open,told", "", "", ""},
    RegisterStep{"incident.assessed", "open,told", "", "", ""},
    RegisterStep{"incident.judged", "open,told", "", "", ""},
    RegisterStep{"incident.closed", "told", "closed", "consent", "unit-head,supervisor,reviewer"},
    RegisterStep{"incident.mistaken", "open,told", "mistaken", "consent", "supervisor,reviewer,auditor,administrator"},
    RegisterStep{"letter.prepared", "", "prepared", "", ""},
    RegisterStep{"letter.sent", "prepared", "sent", "", ""},
    RegisterStep{"letter.answered", "sent", "answered", "", ""},
    RegisterStep{"letter.no-answer", "sent", "no-answer", "", ""},
    RegisterStep{"letter.dropped", "prepared", "dropped", "", ""},
    RegisterStep{"person.designated", "", "in-force", "", "", false},
    RegisterStep{"person.duties", "in-force,locked", "", "", "", false},
    RegisterStep{"person.last-day", "in-force,locked", "", "", "", false},
    RegisterStep{"person.ended", "in-force,locked", "ended", "", "", false},
    RegisterStep{"person.unlocked", "locked", "in-force", "", "", false},
    RegisterStep{"person.briefed", "in-force,locked", "", "", ""},
    RegisterStep{"person.password-to-change", "in-force,locked", "", "", ""},
    RegisterStep{"person.end-confirmed", "ended", "closed", "roster", "unit-head", true, "", "", "", true},
    RegisterStep{"person.erased", "closed", "erased", "consent", "supervisor,reviewer,auditor"},
    RegisterStep{"person.locked", "in-force,locked", "locked", "", "", false},
    RegisterStep{"outer.account-locked", "in-force,locked", "locked", "", "", false},
    RegisterStep{"person.unlocked-together", "in-force,locked", "in-force", "", "", false},
    RegisterStep{"person.recovered", "in-force,locked", "in-force", "", "", false},
    RegisterStep{"policy.retention", "", "decided", "consent", "supervisor,reviewer,auditor,administrator"},
    RegisterStep{"policy.idle", "", "decided", "consent", "supervisor,reviewer,auditor,administrator"},
    RegisterStep{"policy.password-held", "", "decided", "consent", "supervisor,reviewer,auditor,administrator"},
    RegisterStep{"policy.password-changed", "", "decided", "consent", "supervisor,reviewer,auditor,administrator"},
    RegisterStep{"policy.sample-percent", "", "decided", "consent", "supervisor,reviewer,auditor,administrator"},
    RegisterStep{"policy.sample-least", "", "decided", "consent", "supervisor,reviewer,auditor,administrator"},
    RegisterStep{"policy.sample-by", "", "decided", "consent", "supervisor,reviewer,auditor,administrator"},
    RegisterStep{"policy.authorisation-good-for", "", "decided", "consent",
                 "supervisor,reviewer,auditor,administrator"},
    RegisterStep{"policy.reprints", "", "decided", "consent", "supervisor,reviewer,auditor,administrator"},
    RegisterStep{"policy.settings-changed-by", "", "decided", "consent", "supervisor,reviewer,auditor,administrator"},
    RegisterStep{"policy.erased", "decided", "erased", "consent", "supervisor,reviewer,auditor"},
    RegisterStep{"procedure.entered", "", "in-force", "", ""},
    RegisterStep{"procedure.revised", "in-force", "", "", ""},
    RegisterStep{"procedure.ended", "in-force", "replaced", "", ""},
    RegisterStep{"application.received", "", "waiting", "", ""},
    RegisterStep{"application.approved", "waiting", "approved", "", ""},
    RegisterStep{"application.refused", "waiting", "refused", "", ""},
    RegisterStep{"application.filed", "approved,refused", "filed", "", ""},
    RegisterStep{"application.erased", "filed", "erased", "consent", "supervisor,reviewer,auditor"},
    RegisterStep{"audit.planned", "", "planned", "", ""},
    RegisterStep{"audit.replanned", "planned", "", "", ""},
    RegisterStep{"audit.dropped", "planned", "dropped", "", ""},
    RegisterStep{"audit.done", "planned", "done", "", ""},
    RegisterStep{"audit.filed", "done", "filed", "", ""},
    RegisterStep{"audit.erased", "filed,dropped", "erased", "consent", "supervisor,reviewer,auditor"},
    RegisterStep{"self-check.begun", "", "filling", "", "", true, "", "", "filler"},
    RegisterStep{"self-check.given", "filling,answered", "", "", "", true, "", "", "filler"},
    RegisterStep{"self-check.answered", "filling,answered", "answered", "", "", true, "filler"},
    RegisterStep{"self-check.signed", "answered", "signed", "consent", "unit-head,supervisor,reviewer,auditor", true,
                 "filler"},
    RegisterStep{"self-check.erased", "signed", "erased", "consent", "supervisor,reviewer,auditor"},
    RegisterStep{"day-end.confirmed", "", "confirmed", "", ""},
    RegisterStep{"day-end.erased", "confirmed", "erased", "consent", "supervisor,reviewer,auditor"},
    RegisterStep{"envelope.counted", "with-head,with-keeper,changed,to-change", "", "witness",
                 "unit-head,query-officer,supervisor,card-custodian,password-custodian,reviewer,auditor,administrator"},
    RegisterStep{"finding.opened", "", "open", "", "", true, "", "", "owner"},
    RegisterStep{"finding.given", "open", "", "", "", true, "", "", "owner"},
    RegisterStep{"finding.remedied", "open", "remedied", "", "", true, "owner"},
    RegisterStep{"finding.returned", "remedied", "open", "", "", true, "", "owner"},
    RegisterStep{"finding.closed", "remedied", "closed", "", "", true, "", "owner"},
    RegisterStep{"finding.erased", "closed", "erased", "consent", "supervisor,reviewer,auditor"},
    RegisterStep{"listed.entered", "", "in-force", "", ""},
    RegisterStep{"listed.confirmed", "in-force", "", "", ""},
    RegisterStep{"listed.ended", "in-force", "ended", "", ""},
    RegisterStep{"listed.erased", "ended", "erased", "consent", "supervisor,reviewer,auditor"},
    RegisterStep{"erasure.of-record", "", "deleted", "", "", false},
    RegisterStep{"erasure.of-query", "", "deleted", "", "", false},
    RegisterStep{"erasure.erased", "deleted", "erased", "consent", "supervisor,reviewer,auditor"},
    RegisterStep{"lost-serial.asking", "", "asked", "", "", false},
    RegisterStep{"lost-serial.answered", "asked", "answered", "", "", false},
    RegisterStep{"lost-serial.unanswered", "asked", "unanswered", "", "", false},
    RegisterStep{"lost-serial.found", "", "found", "", "", false},
    RegisterStep{"lost-serial.taken-over", "found", "taken", "", "", false},
    RegisterStep{"lost-serial.left", "found", "left", "", ""},
    RegisterStep{"lost-serial.waits-again", "left", "found", "", ""},
    RegisterStep{"lost-serial.erased", "asked,answered,unanswered,taken,left", "erased", "consent",
                 "supervisor,reviewer,auditor"},
    RegisterStep{"machine.entered", "", "in-use", "", ""},
    RegisterStep{"machine.moved", "in-use", "", "", ""},
    RegisterStep{"machine.checked", "in-use", "", "witness",
                 "unit-head,query-officer,supervisor,card-custodian,password-custodian,reviewer,auditor,administrator"},
    RegisterStep{"machine.ended", "in-use", "gone", "", ""},
    RegisterStep{"machine.erased", "gone", "erased", "consent", "supervisor,reviewer,auditor"},
    RegisterStep{"need.reviewed", "", "reviewed", "consent", "supervisor,reviewer,auditor,administrator"},
    RegisterStep{"need.erased", "reviewed", "erased", "consent", "supervisor,reviewer,auditor"},
    RegisterStep{"usage.received", "", "received", "", ""},
    RegisterStep{"usage.checked", "received,checked", "checked", "", ""},
    RegisterStep{"usage.erased", "checked", "erased", "consent", "supervisor,reviewer,auditor"},
    RegisterStep{"person.rights-confirmed", "in-force,locked", "", "", "", true, "", "(about)"},
    RegisterStep{"reason.entered", "", "in-use", "", ""},
    RegisterStep{"reason.revised", "in-use", "", "", ""},
    RegisterStep{"reason.dropped", "in-use", "dropped", "", ""},
    RegisterStep{"reason.erased", "dropped", "erased", "consent", "supervisor,reviewer,auditor"},
    RegisterStep{"comparison.made", "", "compared", "", ""},
    RegisterStep{"comparison.erased", "compared", "erased", "consent", "supervisor,reviewer,auditor"},
    RegisterStep{"difference.found", "", "open", "", "", false, "", "", "user,user-there"},
    RegisterStep{"difference.explained", "open", "decided", "", "", true, "", "user,user-there"},
    RegisterStep{"difference.erased", "decided", "erased", "consent", "supervisor,reviewer,auditor"},
    RegisterStep{"review.drawn", "", "waiting", "", "", false, "", "", "querier"},
    RegisterStep{"review.answered", "waiting,answered", "answered", "", "", true, "", "querier"},
    RegisterStep{"review.erased", "answered", "erased", "consent", "supervisor,reviewer,auditor"},
    RegisterStep{"sample.drawn", "", "drawn", "", "", false},
    RegisterStep{"sample.erased", "drawn", "erased", "consent", "supervisor,reviewer,auditor"},
    RegisterStep{"stop.ordered", "", "in-force", "", "", true, "", "", "person"},
    RegisterStep{"stop.imposed", "", "in-force", "", "", true, "", "", "person"},
    RegisterStep{"stop.lifted", "in-force", "lifted", "consent", "supervisor,reviewer,auditor,administrator", true, "",
                 "person"},
    RegisterStep{"stop.mistaken", "in-force", "mistaken", "consent", "supervisor,reviewer,auditor,administrator", true,
                 "", "person"},
    RegisterStep{"stop.erased", "lifted,mistaken", "erased", "consent", "supervisor,reviewer,auditor"},
    RegisterStep{"access.asked", "", "asked", "", ""},
    RegisterStep{"access.extended", "asked", "", "", ""},
    RegisterStep{"access.answered", "asked", "answered", "consent", "unit-head,supervisor,reviewer"},
    RegisterStep{"access.refused", "asked", "refused", "consent", "unit-head,supervisor,reviewer"},
    RegisterStep{"weekly-sheet.closed", "", "closed", "", "", false, "", "", "querier"},
    RegisterStep{"weekly-sheet.closed-early", "", "closed", "", "", false, "", "", "querier"},
    RegisterStep{"weekly-sheet.without-query", "", "without-query", "", "", false},
    RegisterStep{"weekly-sheet.confirmed", "closed,returned", "confirmed", "", "", true, "querier"},
    RegisterStep{"weekly-sheet.confirmed-none", "without-query", "none-confirmed", "", ""},
    RegisterStep{"weekly-sheet.confirmed-instead", "closed,returned", "confirmed", "", ""},
    RegisterStep{"weekly-sheet.approved", "confirmed,none-confirmed", "approved", "", "", true, "", "querier,(before)"},
    RegisterStep{"weekly-sheet.returned", "confirmed", "returned", "", "", true, "", "querier"},
    RegisterStep{"weekly-sheet.filed", "approved", "filed", "", ""},
    RegisterStep{"weekly-sheet.erased", "approved,filed", "erased", "consent", "supervisor,reviewer,auditor"},
    RegisterStep{"desk.known", "", "known", "", ""},
    RegisterStep{"desk.certified-anew", "known,closed", "known", "", ""},
    RegisterStep{"desk.told", "known", "", "", "", false},
    RegisterStep{"desk.differed", "known", "", "", "", false},
    RegisterStep{"desk.closed", "known", "closed", "", ""},
    RegisterStep{"desk.erased", "closed", "erased", "consent", "supervisor,reviewer,auditor"},
    RegisterStep{"transmission.set", "", "set", "", ""},
    RegisterStep{"transmission.changed", "set,tested", "", "", ""},
    RegisterStep{"transmission.tested", "set", "tested", "", ""},
    RegisterStep{"transmission.ended", "set,tested", "ended", "", ""},
    RegisterStep{"jcic-host.announced", "", "announced", "consent", "supervisor,reviewer,auditor,administrator"},
    RegisterStep{"jcic-host.withdrawn", "announced", "withdrawn", "consent",
                 "supervisor,reviewer,auditor,administrator"},
    RegisterStep{"jcic-host.erased", "withdrawn", "erased", "consent", "supervisor,reviewer,auditor"},
};

/// Those of them in which files may be attached.
constexpr std::array<std::string_view, 17> attaching{
    "card.receipt-filed", "authorisation.signed", "authorisation.certified", "authorisation.form-added",
    "incident.followed",  "letter.sent",          "letter.answered",         "procedure.entered",
    "procedure.revised",  "audit.done",           "self-check.signed",       "finding.remedied",
    "stop.imposed",       "stop.lifted",          "access.answered",         "access.refused",
    "weekly-sheet.filed"};

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

bool is_the_heads(std::string_view action) {
    return ends_a_row(action) || action == "jcic-host.announced" || action == "jcic-host.withdrawn";
}

bool attaches(std::string_view action) {
    return std::ranges::find(attaching, action) != attaching.end();
}

std::span<const RegisterStep> register_steps() {
    return known_steps;
}

const RegisterStep* register_step(std::string_view action) {
    const auto* found = std::ranges::find(known_steps, action, &RegisterStep::action);
    return found == known_steps.end() ? nullptr : found;
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

std::string Registers::take_in(std::uint64_t number, const Event& event, const Digest& leaf) {
    const auto* step = register_step(event.action);
    if (step == nullptr) return "";
    const auto row = rows_.find(event.subject);
    const bool there = row != rows_.end();
    if (!is_about(event.action, event.subject) || there == step->from.empty() ||
        (there && !names(step->from, row->second.state)))
        return step->rests ? "state" : "";
    if (there && step->rests && event.rests_on() != row->second.last) return "rests-on";
    if (ends_a_row(event.action) && !destroys_itself(event)) return "state";
    if (there && !is_theirs(*step, row->second, event)) return "taken-by";
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
