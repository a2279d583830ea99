#pragma once
// What the hub does with statements, in memory and in this process: desks of a test put theirs there and read others'.

#include <algorithm>
#include <vector>

#include "app/domain/statement.h"

namespace jcic::scenario {

class StatementShelf : public domain::StatementTransport {
public:
    using Statement = domain::SignedStatement;

    [[nodiscard]] domain::StatementPut put(const Statement& statement) override {
        const auto same_place = [&](const Statement& one) {
            return one.kind == statement.kind && one.desk == statement.desk && one.through == statement.through;
        };
        const auto there = std::ranges::find_if(all, same_place);
        if (there == all.end()) {
            all.push_back(statement);
            std::ranges::stable_sort(all, {}, &Statement::through);
        } else if (*there != statement) {
            return {ActOutcome::not_done, Fault{FaultCode::exchange_file, "test", {{"reason", "place"}}}};
        }
        return {};
    }
    [[nodiscard]] Result<std::vector<Statement>> next_of(domain::StatementKind kind, const std::string& desk,
                                                         std::uint64_t after) override {
        auto out = of(kind, desk);
        std::erase_if(out, [&](const Statement& one) { return one.through <= after; });
        return out;
    }
    [[nodiscard]] Result<std::optional<Statement>> last_of(domain::StatementKind kind,
                                                           const std::string& desk) override {
        const auto there = of(kind, desk);
        return there.empty() ? std::optional<Statement>() : there.back();
    }

    [[nodiscard]] Millis ahead() const override { return is_ahead; }

    std::vector<Statement> all;  ///< in order of `through`
    Millis is_ahead{};           ///< whoever asks

private:
    [[nodiscard]] std::vector<Statement> of(domain::StatementKind kind, const std::string& desk) const {
        std::vector<Statement> out;
        std::ranges::copy_if(all, std::back_inserter(out),
                             [&](const Statement& one) { return one.kind == kind && one.desk == desk; });
        return out;
    }
};

}  // namespace jcic::scenario
