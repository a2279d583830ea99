#include "app/elsewhere/document_card.h"

#include "app/ledger/session/binding.h"
#include "app/ledger/session/opened.h"

namespace jcic::ledger {

Result<DocumentCard> document_card(Session& session) {
    auto& opened = session.opened();
    auto* cards = opened.dependencies().own_cards;
    if (cards == nullptr) return fail(FaultCode::person_card, "ledger.card", {{"reason", "documents"}});
    std::optional<CardLock> bound;
    {
        const std::lock_guard guard(opened.mutex());
        JCIC_TRY(const auto slot, read_slot(opened.folder(), opened.person()));
        bound = slot.card;
    }
    // A card may take its time, or hang: nobody waits for the ledger meanwhile.
    JCIC_TRY(auto card, told_whose(opened.person(), cards->look_to_sign(bound ? &*bound : nullptr)));
    if (bound || !card.sign_in) return card;
    const std::lock_guard guard(opened.mutex());
    JCIC_CHECK(is_free(opened, *card.sign_in));
    return card;
}

Result<Bytes> sign_document(Session& session, const DocumentCard& card, ByteView message, const Secret& pin) {
    auto& opened = session.opened();
    return signed_by_card(opened.place(), opened.person(), card, message, pin);
}

}  // namespace jcic::ledger
