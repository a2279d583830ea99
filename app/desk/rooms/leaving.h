#pragma once
// How a file is exported: encrypted under its own password (R-PA-5), or in clear with a reason.

#include <string>
#include <utility>

#include "app/base/secret.h"

namespace jcic::desk {

struct Leaving {
    /// The password must outlive this.
    Leaving(const Secret& own_password) : password(&own_password) {}
    [[nodiscard]] static Leaving in_clear(std::string why) { return Leaving(std::move(why)); }

    const Secret* password = nullptr;  ///< null: in clear
    std::string why{};                 ///< in clear

private:
    explicit Leaving(std::string reason) : why(std::move(reason)) {}
};

}  // namespace jcic::desk
