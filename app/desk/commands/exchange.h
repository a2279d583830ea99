#pragma once
// Files between the desks of one branch (docs/run/desks.md).

#include "app/desk/exchange/exchange_desk.h"
#include "app/desk/exchange/statement_desk.h"
#include "app/desk/rooms/does.h"
#include "app/desk/workplace.h"

namespace jcic::desk::command {

struct OwnFingerprint {
    using Answer = std::string;
    static constexpr auto does = &ExchangeDesk::fingerprint;
};
/// The state of this desk's connection with each other one, from the rounds over the hub.
struct LookAtLinks {
    using Answer = ExchangeLinks;
    static constexpr auto does = &StatementDesk::look;
};
struct WriteExchange {
    using Answer = ExchangeWritten;
    ExchangePart part;
    std::filesystem::path file;
    static constexpr auto does = &ExchangeDesk::write;
};
/// Writes nothing.
struct LookAtExchange {
    using Answer = ExchangeRead;
    std::filesystem::path file;
    static constexpr auto does = &ExchangeDesk::look;
};
struct ReadExchange {
    using Answer = ExchangeRead;
    std::filesystem::path file;
    static constexpr auto does = &ExchangeDesk::read;
};

}  // namespace jcic::desk::command
