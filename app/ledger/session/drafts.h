#pragma once
// What was typed so far, in files that only the person who typed it can read.

#include "app/ledger/session/session.h"

namespace jcic::ledger {

class SealedDrafts {
public:
    explicit SealedDrafts(Session& session) : opened_(session.opened()) {}

    /// Sealed to this person in a file of its own; name: letters, digits, hyphens.
    Result<void> put(std::string_view name, ByteView bytes);
    [[nodiscard]] Result<std::optional<Bytes>> get(std::string_view name);
    Result<void> drop(std::string_view name);

private:
    OpenLedger& opened_;
};

}  // namespace jcic::ledger
