#pragma once
// One call of the contract: sends it, repeats it if that is safe, and classifies its answer (it decides the effects
// documented in host.h).

#include <QJsonObject>

#include "app/gateway/https_host.h"
#include "app/gateway/transport.h"

namespace jcic::gateway {

/// The effect that a request may have at the host.
enum class Nature {
    read,         ///< none: may be repeated
    session,      ///< counts a failed sign-in, opens or ends a session: not repeated, but a lost answer is harmless
    effect_once,  ///< changes state: never repeated, a lost answer is host.unknown-effect
    effect_keyed  ///< changes state, but the host knows the key: may be repeated
};

struct Answer {
    int status = 0;
    QJsonObject body;  ///< empty for 204
};

class Calls {
public:
    Calls(std::unique_ptr<Transport> transport, Retry retry) : transport_(std::move(transport)), retry_(retry) {}

    /// An answer of status 200 to 299; everything else is a fault.
    [[nodiscard]] Result<Answer> perform(HttpRequest request, Nature nature, const std::stop_token& stop);

private:
    std::unique_ptr<Transport> transport_;
    Retry retry_;
};

/// The fault for an uncertain effect; keeps the cause as detail "cause".
[[nodiscard]] Fault unknown_effect(const Fault& cause);

}  // namespace jcic::gateway
