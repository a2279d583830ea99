#include "app/verify/checks/witnessed.h"

#include "app/verify/trail/cosignature.h"

namespace jcic::verify {

bool is_witnessed_rightly(const Event& event, const SealChain& seals) {
    if (event.action != "ledger.witnessed") return true;
    const auto witness = NoteKey::read(event.plain("witness-key"), KeyType::witness);
    const auto note = Note::read(event.plain("cosigned"));
    if (!witness || !note || !cosigned_at(*note, *witness) || !seals.has(note->text)) return false;
    const auto head = Checkpoint::read(note->text);
    return head && event.plain("through") == std::to_string(head->size);
}

}  // namespace jcic::verify
