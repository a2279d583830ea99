#pragma once
// How long the password of whoever sits here is still good (R-PW-2), and whether somebody asked for another (R-PW-6).

#include "app/base/clock.h"
#include "app/base/fault.h"
#include "app/domain/password_policy.h"

namespace jcic::desk {

class OwnPassword {
public:
    /// As at the sign-in. `changed`: none where a recovery key opened.
    void begin(UtcTime changed, UtcTime now) {
        changed_ = changed;
        must_change_ = !domain::still_valid(changed, now);
    }
    void change(UtcTime now) {
        changed_ = now;
        must_change_ = false;
        asked_ = false;
    }
    /// What was asked before it was changed last has been done.
    void ask_for_another(UtcTime at) {
        if (at <= changed_) return;
        asked_ = true;
        must_change_ = true;
    }

    [[nodiscard]] UtcTime changed() const { return changed_; }
    /// Nothing else is possible until it is.
    [[nodiscard]] bool must_change() const { return must_change_; }
    /// Why it must be.
    [[nodiscard]] FaultCode why() const { return asked_ ? FaultCode::password_expired : FaultCode::rule_pw_2; }

private:
    UtcTime changed_{};
    bool asked_ = false;
    bool must_change_ = false;
};

}  // namespace jcic::desk
