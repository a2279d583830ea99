#pragma once
// Who steps in to type the card's password, asked at the terminal (R-DU-2).

#include <optional>

#include "app/cli/command.h"
#include "app/desk/seat/card_typist.h"

namespace jcic::cli {

class SteppingIn {
public:
    /// Whom --typist names, else the only one who may, and their own password; nobody where the branch asks for none.
    /// Faults rule.R-DU-2, usage.
    [[nodiscard]] static Result<SteppingIn> ask(const Arguments& arguments, desk::Workplace& workplace);
    /// As long as this lives.
    [[nodiscard]] desk::SteppedIn typist() const;

private:
    std::optional<domain::PersonId> person_;
    Secret password_;
};

}  // namespace jcic::cli
