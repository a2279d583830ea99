#pragma once
// The practice host without its sockets: finds the operation, checks the caller, and answers only after the state is on
// the disk.

#include "app/practice/host/host_operations.h"
#include "app/practice/host/host_service.h"

namespace jcic::practice {

class HostDesk {
public:
    /// Opens the state in the settings' folder; adds new accounts, and the world's serial numbers of other ways. Faults
    /// file.form, file.write.
    [[nodiscard]] static Result<HostDesk> open(const HostSettings& settings, Clock& clock, Random& random,
                                               const World& world, Issuer issuer, std::vector<AccountOpening> accounts);

    [[nodiscard]] HostReply answer(const HostCall& call);
    [[nodiscard]] UtcTime now() const { return clock_.now(); }
    /// The operation of a call; null if there is none.
    [[nodiscard]] static const HostOperation* operation_for(const HostCall& call);

private:
    HostDesk(HostStore store, HostState state, const HostSettings& settings, Clock& clock, Random& random,
             const World& world, Issuer issuer);
    [[nodiscard]] HostReply operate(const HostOperation& operation, const HostCall& call, HostState& state);

    HostStore store_;
    HostState state_;
    Millis ready_after_;
    bool idempotency_keys_;
    domain::WorldKind kind_;
    Clock& clock_;
    Random& random_;
    const World& world_;
    Issuer issuer_;
};

}  // namespace jcic::practice
