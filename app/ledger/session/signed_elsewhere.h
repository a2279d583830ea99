#pragma once
// An entry that somebody signs at another desk of the branch, by the key that this trail has of them there: what is
// asked goes sealed to that person, what comes back is sealed to this ledger (docs/ledger-format.md, "Approval at
// another seat"). Who carries it reads nothing, and can answer nothing.

#include <span>
#include <vector>

#include "app/ledger/people/approver_keys.h"

namespace jcic::ledger {

class Session;

/// Sealed to that key: the entry, which names the desk and asks for its owner's signature, all else that is signed, and
/// what is shown beside it. Fault input.form (another entry than may be signed there).
[[nodiscard]] Result<Bytes> ask_elsewhere(Session& session, const domain::Entry& entry, const KeyAtDesk& key,
                                          ByteView shown);

/// What another desk asks of the signed-in person.
struct AskedOfUs {
    Origin origin;  ///< the other ledger's, as far as it is signed
    Digest beginning{};
    std::string author;
    domain::Entry entry;
    Secret answer_key{0};
    Bytes shown{};  ///< beside what is signed
};
/// Faults ledger.corrupt (not sealed to them here), ledger.foreign (another institution or world, or this ledger),
/// input.form (nothing that is signed elsewhere).
[[nodiscard]] Result<AskedOfUs> open_question(Session& session, ByteView question);
/// The signed-in person's signature over each entry, as it stands in `asked` by then, sealed to the desk that asked.
/// The password is asked once, as for any signature at a seat. Faults as Session::prove.
[[nodiscard]] Result<std::vector<Bytes>> sign_for_them(Session& session, const Secret& password,
                                                       std::span<AskedOfUs* const> asked);
[[nodiscard]] Result<Bytes> sign_for_them(Session& session, const Secret& password, AskedOfUs& asked);

/// The entry of that id, signed or not: what appends it judges it. Fault ledger.corrupt (no answer to what was asked).
[[nodiscard]] Result<domain::Entry> read_answer(Session& session, const domain::EntryId& id, ByteView answer);

}  // namespace jcic::ledger
