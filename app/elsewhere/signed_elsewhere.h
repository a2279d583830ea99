#pragma once
// Entries signed at another desk of the branch, with the signer's key there as registered in this ledger: the request
// is sealed to that person, the answer to this ledger (docs/trust/ledger-format.md, "Approval at another seat"). The
// carrier can neither read nor answer it.

#include <span>
#include <vector>

#include "app/ledger/people/approver_keys.h"

namespace jcic::ledger {

class Session;

/// Returns the request, sealed to that key: the entry, which names the desk and requires its owner's signature, the
/// rest of the statement, and what is shown beside it. Fault input.form (an entry that may not be signed there).
[[nodiscard]] Result<Bytes> ask_elsewhere(Session& session, const domain::Entry& entry, const KeyAtDesk& key,
                                          ByteView shown);

/// Another desk's request to the signed-in person.
struct AskedOfUs {
    Origin origin;  ///< the other ledger's, as far as it is signed
    Digest beginning{};
    std::string author;
    domain::Entry entry;
    Secret answer_key{0};
    Bytes shown{};  ///< shown beside the signed text
};
/// Opens a request. Faults ledger.corrupt (not sealed to them here), ledger.foreign (another institution or world, or
/// this ledger), input.form (an entry that is not signed elsewhere).
[[nodiscard]] Result<AskedOfUs> open_question(Session& session, ByteView question);
/// Signs each entry in `asked` as the signed-in person and seals the answers to the requesting desk. The password is
/// verified once, as for any signature at a seat. Faults as Session::prove.
[[nodiscard]] Result<std::vector<Bytes>> sign_for_them(Session& session, const Secret& password,
                                                       std::span<AskedOfUs* const> asked);
[[nodiscard]] Result<Bytes> sign_for_them(Session& session, const Secret& password, AskedOfUs& asked);

/// Returns the entry of that id, signed or not; appending it checks it. Fault ledger.corrupt (no answer to the
/// request).
[[nodiscard]] Result<domain::Entry> read_answer(Session& session, const domain::EntryId& id, ByteView answer);

}  // namespace jcic::ledger
