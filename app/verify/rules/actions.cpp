#include "app/verify/rules/actions.h"

#include <algorithm>
#include <array>

#include "app/verify/rules/duties.h"
#include "app/verify/rules/registers.h"
#include "app/verify/trail/lists.h"

namespace jcic::verify {
namespace {

constexpr std::array all_demands{
    Demand{.action = "query.decided",
           .purpose = "approval",
           .signers = 1,
           .answers = "query.submitted",
           .duties = "supervisor",
           .of_anothers = true},
    Demand{.action = "query.first-approved",
           .purpose = "approval",
           .signers = 1,
           .answers = "query.submitted",
           .duties = "supervisor",
           .of_anothers = true,
           .leaves_open = true},
    Demand{.action = "query.handed-over", .purpose = "hand-over", .signers = 1},
    Demand{.action = "query.serial-taken-over",
           .purpose = "approval",
           .signers = 1,
           .answers = "query.decided",
           .duties = "supervisor",
           .witnessed = true},
    Demand{.action = "card.handed-out", .purpose = "hand-over", .signers = 2, .duties = "card-custodian"},
    Demand{.action = "card.handed-back",
           .purpose = "hand-over",
           .signers = 2,
           .answers = "card.handed-out",
           .any_day = true},
    Demand{.action = "card.taken-back",
           .purpose = "hand-over",
           .signers = 2,
           .answers = "card.handed-out",
           .duties = "unit-head"},
    Demand{.action = "card.password-typed",
           .purpose = "witness",
           .signers = 1,
           .duties = "password-custodian",
           .witnessed = true},
    Demand{.action = "copy.agreed", .purpose = "consent", .signers = 1, .duties = "supervisor", .witnessed = true},
    Demand{
        .action = "copy.destroyed", .purpose = "witness", .signers = 1, .answers = "copy.reserved", .witnessed = true},
    Demand{.action = "ledger.exported-with-values",
           .purpose = "consent",
           .signers = 2,
           .duties = "unit-head",
           .another = checking},
    Demand{.action = "ledger.restored", .purpose = "consent", .signers = 1, .duties = administering},
    Demand{.action = "record.erased",
           .purpose = "witness",
           .signers = 1,
           .answers = "record.retrieved",
           .witnessed = true},
    Demand{.action = "register.exported-in-clear",
           .purpose = "consent",
           .signers = 1,
           .duties = "unit-head",
           .alone = true},
    Demand{
        .action = "retention.agreed", .purpose = "consent", .signers = 2, .duties = "unit-head", .another = checking},
};

constexpr std::array all_roster_rules{
    RosterRule{.action = "person.designated", .by = "unit-head", .of_others = true, .begins = true},
    RosterRule{.action = "person.duties", .by = "unit-head", .of_others = true},
    RosterRule{.action = "person.head-named",
               .by = "administrator,supervisor,reviewer,auditor",
               .of_others = true,
               .beside = checking,
               .in_vacancy = true},
    RosterRule{.action = "person.head-designated",
               .by = "administrator,supervisor,reviewer,auditor",
               .of_others = true,
               .begins = true,
               .beside = checking,
               .in_vacancy = true},
    RosterRule{.action = "person.last-day", .by = administering},
    RosterRule{.action = "person.ended", .by = administering},
    RosterRule{.action = "person.records", .by = "unit-head,query-officer,supervisor,reviewer"},  // who has that key
    RosterRule{.action = "person.unlocked", .by = administering, .of_others = true},
    RosterRule{.action = "records-key.renewed", .by = "unit-head,query-officer,supervisor,reviewer", .begins = true},
    RosterRule{.action = "recovery.made", .by = administering, .begins = true},
    RosterRule{.action = "person.recovered", .apart = true},
    RosterRule{.action = "person.recovery-confirmed", .apart = true},
    RosterRule{.action = "person.unlocked-together", .apart = true},
};

constexpr std::array<std::string_view, 133> others{"query.submitted",
                                                   "query.withdrawn",
                                                   "query.requesting",
                                                   "query.unsettled",
                                                   "query.settling",
                                                   "query.serial",
                                                   "query.request-failed",
                                                   "query.not-received",
                                                   "query.retrieving",
                                                   "query.not-yet",
                                                   "query.expired",
                                                   "query.stopped",
                                                   "query.end-seen",
                                                   "query.relation-ended",
                                                   "query.authorisation-revoked",
                                                   "record.kept-otherwise",
                                                   "query.erased",
                                                   "serial.shown",
                                                   "record.retrieved",
                                                   "record.other-name",
                                                   "record.viewed",
                                                   "record.reviewed",
                                                   "record.doubted",
                                                   "record.still-needed",
                                                   "record.filed-with-case",
                                                   "record.filing-withdrawn",
                                                   "record.used-up",
                                                   "record.exported",
                                                   "page.committed",
                                                   "copy.reserved",
                                                   "copy.sent",
                                                   "copy.cancelling",
                                                   "copy.confirmed",
                                                   "copy.failed",
                                                   "copy.set-aside",
                                                   "copy.discarded",
                                                   "copy.filed",
                                                   "copy.lost",
                                                   "copy.found",
                                                   "copy.written-off",
                                                   "card.verifying",
                                                   "card.verified",
                                                   "card.verify-failed",
                                                   "card.verify-not-known",
                                                   "card.verify-not-sent",
                                                   "card.pin-changing",
                                                   "card.pin-changed",
                                                   "card.pin-change-failed",
                                                   "card.pin-change-not-known",
                                                   "card.pin-change-not-sent",
                                                   "card.unblocking",
                                                   "card.unblocked",
                                                   "card.unblock-failed",
                                                   "card.unblock-not-known",
                                                   "card.unblock-not-sent",
                                                   "card.signing",
                                                   "card.signed",
                                                   "card.sign-failed",
                                                   "card.seal-failed",
                                                   "host.signing-in",
                                                   "host.signed-in",
                                                   "host.sign-in-failed",
                                                   "host.sign-in-not-known",
                                                   "host.sign-in-not-sent",
                                                   "host.signing-out",
                                                   "host.password-changing",
                                                   "host.password-changed",
                                                   "host.password-change-failed",
                                                   "host.password-change-not-known",
                                                   "host.password-change-not-sent",
                                                   "host.records-asking",
                                                   "host.opening",
                                                   "host.opened",
                                                   "host.opening-failed",
                                                   "host.opening-not-known",
                                                   "host.opening-not-sent",
                                                   "session.signed-in",
                                                   "session.signed-out",
                                                   "session.refused",
                                                   "settings.refused",
                                                   "settings.changed",
                                                   "settings.seen",
                                                   "settings.host-moved",
                                                   "calendar.read-in",
                                                   "workstation.set-up",
                                                   "workstation.key-made",
                                                   "workstation.certified",
                                                   "seal.fingerprint-told",
                                                   "sheet.printed",
                                                   "countersign.failed",
                                                   "password.changing",
                                                   "password.changed",
                                                   "password.cost-raised",
                                                   "person.card-bound",
                                                   "person.card-released",
                                                   "recovery.records",
                                                   "ledger.restored-by-recovery",
                                                   "outer.program-started",
                                                   "outer.sign-in-failed",
                                                   "outer.card-failed",
                                                   "outer.card-not-known",
                                                   "outer.unlock-failed",
                                                   "outer.recovery-failed",
                                                   "outer.host-sign-out-unknown",
                                                   "outer.clock-set",
                                                   "outer.program-altered",
                                                   "outer.file-mended",
                                                   "outer.file-damaged",
                                                   "outer.cut",
                                                   "seal.restarted",
                                                   "head.lost",
                                                   "deletion.redone",
                                                   "deletions.lost",
                                                   "register.printed",
                                                   "register.exported",
                                                   "register.attachment-opened",
                                                   "register.attachment-saved",
                                                   "ledger.founded",
                                                   "ledger.verified",
                                                   "ledger.witnessed",
                                                   "ledger.listed-anew",
                                                   "ledger.exported",
                                                   "ledger.backing-up",
                                                   "ledger.backed-up",
                                                   "ledger.backup-failed",
                                                   "authorisation-use.told",
                                                   "exchange.written",
                                                   "approval.shown",
                                                   "approval.image-opened",
                                                   "approval.answered",
                                                   "authorisation-replies.taken-in",
                                                   "ledger.proven",
                                                   "profile.migrated"};

}  // namespace

std::span<const Demand> demands() {
    return all_demands;
}

const Demand* demand_on(std::string_view action) {
    return row_of<all_demands, &Demand::action>(action);
}

bool is_answered(std::string_view action) {
    return row_of<all_demands, &Demand::answers>(action) != nullptr;
}

std::span<const RosterRule> roster_rules() {
    return all_roster_rules;
}

const RosterRule* roster_rule_of(std::string_view action) {
    return row_of<all_roster_rules, &RosterRule::action>(action);
}

bool restores(std::string_view action) {
    return action == "ledger.restored" || action == "ledger.restored-by-recovery";
}

std::span<const std::string_view> other_actions() {
    return others;
}

bool is_known(std::string_view action) {
    return row_of<others, std::identity{}>(action) != nullptr || demand_on(action) != nullptr ||
           roster_rule_of(action) != nullptr || register_step(action) != nullptr;
}

}  // namespace jcic::verify
