#pragma once
// Files between the desks of one branch (docs/desks.md).

#include "app/desk/registers/exchange_desk.h"
#include "app/desk/rooms/command.h"

namespace jcic::desk::command {

struct OwnFingerprint {
    using Answer = std::string;
    Result<std::string> carry_out(const CommandContext& context) const;
};
struct WriteExchange {
    using Answer = ExchangeWritten;
    ExchangePart part;
    std::filesystem::path file;
    Result<ExchangeWritten> carry_out(const CommandContext& context) const;
};
/// Nothing is written.
struct LookAtExchange {
    using Answer = ExchangeRead;
    std::filesystem::path file;
    Result<ExchangeRead> carry_out(const CommandContext& context) const;
};
struct ReadExchange {
    using Answer = ExchangeRead;
    std::filesystem::path file;
    Result<ExchangeRead> carry_out(const CommandContext& context) const;
};

}  // namespace jcic::desk::command
