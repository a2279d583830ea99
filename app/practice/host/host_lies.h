#pragma once
// A hostile host's answers: in the contract's form but false or excessive, and bytes that HTTP does not allow.

#include <QByteArray>
#include <optional>

#include "app/practice/host/host_faults.h"
#include "app/practice/host/host_wire.h"

namespace jcic::practice {

/// The reply as such a host would give it; unchanged if `what` is of another kind.
[[nodiscard]] HostReply twisted(Misbehaviour what, HostReply reply);

/// The whole answer if `what` breaks HTTP itself.
[[nodiscard]] std::optional<QByteArray> beyond_http(Misbehaviour what);

}  // namespace jcic::practice
