// Verification of the folder that is open: the database, and what stands beside it.
#include "app/ledger/ledger.h"
#include "app/ledger/session/opened.h"
#include "app/ledger/session/session.h"
#include "app/ledger/verify/verify.h"
#include "app/ledger/verify/verify_search.h"
#include "app/ledger/verify/verify_slots.h"

namespace jcic::ledger {
namespace {

/// What a copy of the database does not have beside it, too.
Result<VerifyReport> verify_folder(OpenLedger& opened, const Witnesses& witnesses, const std::stop_token& stop,
                                   const VerifyProgress& progress) {
    JCIC_TRY(auto ledger, ReadHandle::beside(opened));
    JCIC_TRY(auto people_of, ledger->another());
    auto report = verify(std::move(ledger), witnesses, stop, progress);
    if (!report && report.error().code == FaultCode::ledger_corrupt)  // not even how much there is can be read
        return VerifyReport{false, 0, 0, {}, {{0, FaultCode::ledger_corrupt, "unreadable"}}, {}};
    if (!report) return report;
    find_files_missed(*people_of, *report);
    return report;
}

}  // namespace

Result<VerifyReport> verify_as_it_lies(Ledger& ledger, const domain::PersonId& person, const Secret& password,
                                       const Witnesses& witnesses, const std::stop_token& stop,
                                       const VerifyProgress& progress) {
    JCIC_TRY(auto unlocked, ledger.unlock(person, password));
    JCIC_TRY(const auto opened, ledger.open_unchecked(std::move(unlocked)));
    return verify_folder(*opened, witnesses, stop, progress);
}

Result<VerifyReport> verify(Session& session, const Witnesses& witnesses, const std::stop_token& stop,
                            const VerifyProgress& progress) {
    auto& opened = session.opened();
    JCIC_TRY(auto report, verify_folder(opened, witnesses, stop, progress));
    if (progress) progress(VerifyStage::search, 0, 0);
    const auto checked = check_search(opened, report, stop);
    if (checked) return report;
    const auto code = checked.error().code;
    if (code == FaultCode::cancelled || (code == FaultCode::ledger_busy && report.ok))
        return tl::unexpected<Fault>(checked.error());
    report.faults.push_back({0, code, "search"});  // what was found of the events stands
    report.ok = false;
    return report;
}

}  // namespace jcic::ledger
