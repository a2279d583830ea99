#pragma once
// Transport through the hub of desks' statements to each other and to head office: the exact bytes that were signed, by
// their position in the desk's ledger (docs/run/desks.md, docs/run/hub.md).

#include "app/domain/statement.h"
#include "app/hub/line.h"

namespace jcic::hub {

/// Faults hub.*; of put also exchange.file.
class HubStatements final : public domain::StatementTransport {
public:
    /// `ledger` and `institution`: this desk's. `line` must outlive the object.
    HubStatements(Line& line, std::string ledger, std::string institution)
        : line_(line), ledger_(std::move(ledger)), institution_(std::move(institution)) {}

    [[nodiscard]] domain::StatementPut put(const domain::SignedStatement& statement) override;
    [[nodiscard]] Millis ahead() const override { return line_.state().ahead; }
    /// Returns some of them; of a large kind one at a time.
    [[nodiscard]] Result<std::vector<domain::SignedStatement>> next_of(domain::StatementKind kind,
                                                                       const std::string& desk,
                                                                       std::uint64_t after) override;
    [[nodiscard]] Result<std::optional<domain::SignedStatement>> last_of(domain::StatementKind kind,
                                                                         const std::string& desk) override;

private:
    [[nodiscard]] Result<std::vector<domain::SignedStatement>> read(domain::StatementKind kind, const std::string& desk,
                                                                    const std::string& which,
                                                                    std::uint64_t after) const;
    Line& line_;
    std::string ledger_;
    std::string institution_;
};

}  // namespace jcic::hub
