#pragma once
// The practice host's operations: pure except for the injected clock and randomness. Each reads a call, may change the
// state, and returns the reply; nothing is sent before the state is on the disk (host_service.h).

#include <string_view>
#include <vector>

#include "app/base/random.h"
#include "app/practice/host/host_secrets.h"
#include "app/practice/host/host_state.h"
#include "app/practice/host/host_wire.h"
#include "app/practice/world/world.h"

namespace jcic::practice {

/// The environment of every operation.
struct HostContext {
    HostState& state;
    Clock& clock;
    Random& random;
    const World& world;
    const Issuer& issuer;
    Millis ready_after;
    bool idempotency_keys;
    domain::WorldKind kind;
    domain::InstitutionCode workstation;  ///< institution of the calling workstation
    HostSession* session = nullptr;       ///< in force; null if the operation needs none
};

using Operate = HostReply (*)(HostContext&, const HostCall&);

enum class NeedsLayer { none, account, card };  ///< R-DU-2

struct HostOperation {
    std::string_view method;
    std::string_view path;
    std::string_view id;  ///< operationId
    NeedsLayer layer;
    bool by_way;  ///< needs the header JCIC-Way (R-SE-4)
    Operate operate;
};

/// Every operation of openapi.yaml, and no other.
[[nodiscard]] const std::vector<HostOperation>& host_operations();

// host_operations.cpp
HostReply tell_capabilities(HostContext& host, const HostCall& call);
HostReply tell_query_records(HostContext& host, const HostCall& call);
HostReply tell_authorisation_status(HostContext& host, const HostCall& call);
// host_sessions.cpp
HostReply sign_in(HostContext& host, const HostCall& call);
HostReply present_card(HostContext& host, const HostCall& call);
HostReply sign_out(HostContext& host, const HostCall& call);
HostReply change_password(HostContext& host, const HostCall& call);
// host_serials.cpp
HostReply request_serials(HostContext& host, const HostCall& call);
HostReply recover_serials(HostContext& host, const HostCall& call);
// host_operations.cpp
HostReply retrieve(HostContext& host, const HostCall& call);

/// The way that a call names (R-SE-4): one of N, B, Q, W; nullopt otherwise.
[[nodiscard]] std::optional<domain::Way> way_of(const HostCall& call);

}  // namespace jcic::practice
