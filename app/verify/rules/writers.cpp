#include "app/verify/rules/writers.h"

#include <array>
#include <map>

#include "app/verify/rules/actions.h"
#include "app/verify/trail/lists.h"

namespace jcic::verify {
namespace {

constexpr std::array known_writers{
    Writers{.by = "query-officer",
            .actions =
                "query.submitted,query.requesting,query.settling,query.serial-taken-over,query.retrieving,serial.shown,"
                "record.viewed,record.doubted,record.still-needed,record.filed-with-case,record.kept-otherwise,"
                "record.filing-withdrawn,record.used-up,record.erased,lost-serial.asking,"
                "lost-serial.taken-over,weekly-sheet.closed-early,record.exported,page.committed,copy.agreed,"
                "copy.reserved,copy.sent,card.handed-out,host.opening,application.received,application.filed,"
                "weekly-sheet.confirmed,volume.allowed"},
    Writers{.by = "query-officer,supervisor",
            .actions =
                "query.first-approved,query.decided,authorisation-replies.taken-in,authorisation.signed,authorisation."
                "certified,"
                "authorisation.form-added,authorisation.sent,authorisation.accepted,authorisation.refused,"
                "authorisation.ended,authorisation.revoked,query.authorisation-revoked,loan-end.entered,"
                "loan-end.entered-anew,case-correction.entered,case-correction.entered-anew,linked-number.entered,"
                "linked-number.mistaken,correction.entered,correction.mistaken,subject-state.entered,"
                "subject-state.ended,subject-state.mistaken,doubt.entered,doubt.settled,"
                "authorisation.use-corrected,authorisation.mistaken,weekly-sheet.confirmed-none,"
                "weekly-sheet.filed,lost-serial.left,lost-serial.waits-again,access.asked,access.extended,"
                "access.answered,access.refused"},
    Writers{.actions = "query.withdrawn,query.end-seen,query.handed-over,register.printed,register.exported,"
                       "register.attachment-saved,card.password-typed,card.verifying,card.pin-changing,card.unblocking,"
                       "card.signing,session.signed-in,sheet.printed,ledger.verified,ledger.witnessed,desk.told,"
                       "desk.differed,authorisation-use.told,exchange.written,approval.shown,approval.image-opened,"
                       "approval.answered"},
    Writers{
        .any_day = true,
        .actions =
            "query.unsettled,query.serial,query.request-failed,query.not-received,query.not-yet,query.expired,"
            "query.stopped,record.retrieved,record.other-name,lost-serial.answered,lost-serial.unanswered,"
            "lost-serial.found,weekly-sheet.closed,weekly-sheet.without-query,copy.failed,copy.discarded,"
            "card.handed-back,card.in-other-hand,card.locked,card.pin-not-known,card.pin-known,envelope.not-known,"
            "envelope.known,card.verified,card.verify-failed,"
            "card.verify-not-known,card.verify-not-sent,card.pin-changed,card.pin-change-failed,"
            "card.pin-change-not-known,card.pin-change-not-sent,card.unblocked,"
            "card.unblock-failed,"
            "card.unblock-not-known,card.unblock-not-sent,card.signed,card.sign-failed,card.seal-failed,host.opened,"
            "host.opening-failed,"
            "host.opening-not-known,host.opening-not-sent,"
            "person.locked,countersign.failed,settings.refused,settings.seen,settings.host-moved,ledger.listed-anew,"
            "ledger.backed-up,ledger.backup-failed"},
    Writers{
        .by = "unit-head,query-officer,supervisor",
        .actions =
            "query.relation-ended,copy.cancelling,copy.confirmed,copy.set-aside,copy.filed,copy.destroyed,copy.lost,"
            "copy.found"},
    Writers{.by = "unit-head,supervisor,reviewer,auditor", .actions = "query.erased,retention.agreed"},
    Writers{.by = "reviewer", .actions = "record.reviewed,sample.drawn,review.drawn,review.answered"},
    Writers{.by = "unit-head,query-officer,supervisor,reviewer,auditor",
            .actions = "erasure.of-record,erasure.of-query"},
    Writers{.by = "unit-head,query-officer,supervisor,reviewer",
            .actions = "difference.found,register.attachment-opened,incident.noticed"},
    Writers{
        .by = "unit-head",
        .actions =
            "copy.written-off,register.exported-in-clear,card.received,card.taken-back,recovery.records,"
            "ledger.exported-with-values,authorisation.erased,application.erased,reason.erased,transmission.set,"
            "transmission.changed,transmission.tested,transmission.ended,transmission.erased,person.briefed,"
            "person.end-confirmed,person.erased,card.custodian-changed,card.found,card.stopped,card.written-off,"
            "card.returned,card.replaced,card.brought-forward,card.receipt-filed,card.erased,envelope.received,"
            "envelope.brought-forward,envelope.handed-on,envelope.passed-on,envelope.ended,envelope.erased,"
            "device.ended,device.erased,machine.ended,machine.erased,jcic-host.announced,jcic-host.withdrawn,"
            "jcic-host.erased,hub.trusted,hub.withdrawn,hub.erased,witness.trusted,witness.withdrawn,"
            "witness.erased,desk.erased,approver-key.entered,approver-key."
            "erased,day-end.erased,weekly-sheet.confirmed-"
            "instead,weekly-sheet.erased,"
            "lost-serial.erased,hold.lifted,hold.mistaken,hold.erased,disclosure.mistaken,disclosure.erased,loan-end."
            "erased,stop.ordered,stop.lifted,stop."
            "mistaken,stop."
            "erased,incident.notified,"
            "incident.notified-further,incident.judged,incident.closed,incident.mistaken,incident.erased,"
            "letter.sent,letter.dropped,letter.erased,listed.erased,sample.erased,review.erased,comparison.erased,bill."
            "stopped,bill.erased,"
            "difference.erased,usage.erased,finding.erased,audit.erased,self-check.erased,need.reviewed,need.erased,"
            "policy.retention,policy.idle,policy.password-held,policy.password-changed,policy.sample-percent,"
            "policy.sample-least,policy.sample-by,policy.sample-outside,policy.office-hours,policy.tax-year-month,"
            "policy.authorisation-good-for,policy.reprints,"
            "policy.settings-changed-by,policy.volume-told,policy.volume-stopped,policy.second-approver,"
            "policy.second-approver-above,volume.erased,policy.erased,procedure.entered,procedure.revised,procedure."
            "ended,"
            "procedure.erased,erasure.erased,access.erased,case-correction.erased,linked-number.erased,correction."
            "erased,subject-state.erased,"
            "doubt.erased,form-mark."
            "entered,"
            "form-mark.tested,"
            "form-mark.ended,form-mark.erased,maintenance.erased,room.given-up,room.erased,system.entered,"
            "system.graded,system.tested,system.retired,system.erased"},
    Writers{
        .by = "query-officer", .own = true, .actions = "host.signing-in,host.password-changing,host.records-asking"},
    Writers{.any_day = true,
            .own = true,
            .actions = "host.signed-in,host.sign-in-failed,"
                       "host.sign-in-not-known,host.sign-in-not-sent,host.signing-out,host.password-changed,"
                       "host.password-change-failed,host.password-change-not-known,host.password-change-not-sent,"
                       "password.changing,"
                       "password.changed,password.cost-raised,person.card-bound,person.card-released,"
                       "session.signed-out,session.refused"},
    Writers{.nobody = true,
            .actions = "outer.program-started,outer.sign-in-failed,outer.account-locked,outer.card-failed,"
                       "outer.card-not-known,outer.unlock-failed,"
                       "outer.recovery-failed,outer.host-sign-out-unknown,outer.clock-set,outer.program-altered,"
                       "outer.file-mended,outer.file-damaged,outer.cut,"
                       "ledger.founded,ledger.restored-by-recovery"},
    Writers{.or_nobody = true, .any_day = true, .actions = "seal.restarted,head.lost,deletion.redone,deletions.lost"},
    Writers{.by = "administrator,unit-head",
            .actions =
                "settings.changed,workstation.set-up,workstation.key-made,workstation.certified,seal.fingerprint-told,"
                "calendar.read-in,ledger.backing-up,ledger.restored,profile.migrated"},
    Writers{.by = "unit-head,reviewer,auditor", .actions = "ledger.exported,ledger.proven"},
    Writers{.by = "supervisor",
            .actions = "application.approved,application.refused,stop.ordered-in-absence,incident.notified-in-absence"},
    Writers{
        .by = "unit-head,supervisor",
        .actions =
            "person.renamed,reason.entered,reason.revised,reason.dropped,stop.imposed,hold.entered,disclosure.entered,"
            "disclosure.lent,disclosure.extended,disclosure.returned,letter.prepared,letter.answered,"
            "letter.no-answer"},
    Writers{.by = "unit-head,administrator",
            .actions = "person.password-to-change,person.rights-confirmed,device.taken-in,device.moved,"
                       "device.reinstalled,"
                       "machine.entered,machine.moved,desk.known,desk.certified-anew,desk.closed,"
                       "approver-key.withdrawn,room.entered,room.changed"},
    Writers{.by = "unit-head,query-officer", .actions = "card.damaged,card.lost"},
    Writers{.by = "card-custodian", .actions = "card.reported"},
    Writers{.by = "unit-head,supervisor,reviewer",
            .actions = "card.counted,envelope.counted,device.counted,machine.checked,room.checked,"
                       "incident.followed,incident.assessed,"
                       "stop.confirmed,incident.notice-confirmed,listed.entered,listed.confirmed,listed.ended,"
                       "comparison.made,bill.agreed,bill.differed,"
                       "bill.explained,"
                       "difference.explained,usage.received,"
                       "usage.checked,finding.opened,finding.given,finding.returned,finding.closed,audit.planned,"
                       "audit.replanned,audit.dropped,audit.done,audit.filed,self-check.begun,self-check.given"},
    Writers{.by = "unit-head,password-custodian,query-officer,supervisor", .actions = "envelope.change-asked"},
    Writers{.by = "password-custodian,query-officer,unit-head", .actions = "envelope.changed"},
    Writers{.by = "query-officer,supervisor,unit-head",
            .actions =
                "day-end.confirmed,day-end.unworked,maintenance.announced,maintenance.changed,maintenance.withdrawn"},
    Writers{.by = "supervisor,unit-head", .actions = "weekly-sheet.approved,weekly-sheet.returned"},
    Writers{.by = "query-officer,supervisor,reviewer,unit-head",
            .actions = "finding.remedied,self-check.answered,self-check.signed"}};

}  // namespace

std::span<const Writers> all_writers() {
    return known_writers;
}

const Writers* writers_of(std::string_view action) {
    // Asked of every event.
    static const auto known = [] {
        std::map<std::string_view, const Writers*> out;
        for (const auto& one : known_writers)
            static_cast<void>(
                each_name(one.actions, [&](std::string_view name) { return out.emplace(name, &one).second; }));
        return out;
    }();
    const auto found = known.find(action);
    return found == known.end() ? nullptr : found->second;
}

std::string_view right_before(std::string_view action) {
    return restores(action) ? "seal.restarted" : "";
}

}  // namespace jcic::verify
