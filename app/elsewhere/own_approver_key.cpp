#include "app/elsewhere/own_approver_key.h"

#include "app/ledger/session/opened.h"
#include "app/ledger/session/session.h"

namespace jcic::ledger {

ProvenKey own_approver_key(Session& session, const std::string& workstation) {
    auto& opened = session.opened();
    const std::lock_guard guard(opened.mutex());
    const auto& own = opened.keys();
    ProvenKey out{{opened.person().text(), workstation, own.signing.public_half(), own.exchange.public_half()}};
    out.proof = own.signing.sign(approver_key_text(opened.origin(), out.key));
    return out;
}

}  // namespace jcic::ledger
