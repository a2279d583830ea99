#include "app/desk/commands/exchange.h"

#include "app/desk/workplace.h"

namespace jcic::desk::command {

Result<std::string> OwnFingerprint::carry_out(const CommandContext& context) const {
    return context.workplace.exchange().fingerprint();
}

Result<ExchangeWritten> WriteExchange::carry_out(const CommandContext& context) const {
    return context.workplace.exchange().write(part, file);
}

Result<ExchangeRead> LookAtExchange::carry_out(const CommandContext& context) const {
    return context.workplace.exchange().look(file);
}

Result<ExchangeRead> ReadExchange::carry_out(const CommandContext& context) const {
    return context.workplace.exchange().read(file);
}

}  // namespace jcic::desk::command
