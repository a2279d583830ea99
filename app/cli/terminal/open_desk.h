#pragma once
// Where a command goes, and who is asked there.

#include <QString>
#include <iosfwd>
#include <memory>
#include <string>

#include "app/base/fault.h"
#include "app/base/secret.h"

namespace jcic::desk {
class Workplace;
}  // namespace jcic::desk

namespace jcic::cli {

struct Arguments;

/// The desk that a command goes to, and the hands of who sits there. The program's own opens the profile anew, asks at
/// /dev/tty and reads standard input (own_desk); one that runs many commands keeps a desk open between them.
class OpenDesk {
public:
    OpenDesk() = default;
    virtual ~OpenDesk() = default;
    OpenDesk(const OpenDesk&) = delete;
    OpenDesk& operator=(const OpenDesk&) = delete;
    /// Faults as desk::Workplace::open.
    [[nodiscard]] virtual Result<std::shared_ptr<desk::Workplace>> desk(const Arguments& arguments) = 0;
    /// The secret of that option: of its descriptor, or typed without echo.
    [[nodiscard]] virtual Result<Secret> typed(const Arguments& arguments, const std::string& option,
                                               const QString& prompt) = 0;
    /// A descriptor of the terminal, which the caller closes; negative if nobody can be asked.
    [[nodiscard]] virtual int terminal() = 0;
    /// What "-" stands for.
    [[nodiscard]] virtual std::istream& input() = 0;
};

}  // namespace jcic::cli
