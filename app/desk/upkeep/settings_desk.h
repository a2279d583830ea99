#pragma once
// The whole table of settings as it stands at this desk: what holds, who said so, who may change it.

#include <string_view>
#include <vector>

#include "app/base/fault.h"
#include "app/desk/profile/settings.h"
#include "app/desk/rooms/with.h"
#include "app/domain/registers/setting.h"

namespace jcic::desk {

class Seat;

using domain::StandingSetting;

class SettingsDesk {
public:
    explicit SettingsDesk(const With<const Machine, Seating>& parts) : parts_(parts) {}

    /// All of it, for anybody who is signed in: the machine's as its files say now. Faults as read_settings_whole.
    [[nodiscard]] Result<std::vector<StandingSetting>> list();
    /// Fault input.form ("field", "reason" unknown).
    [[nodiscard]] Result<StandingSetting> one(std::string_view name);
    /// A setting of the machine's: writes settings.changed with the old and the new value, then the file. It holds when
    /// the program is started next. What is the branch's is decided in its register (registers/policy.h) instead.
    /// A value that the program could not start with is refused before anything is written: a file by its content.
    /// Faults card.certificate, input.form ("reason" also list, list-issuer, logo), setting.fixed ("reason"
    /// weakens: asks less than what holds), person.duty, file.missing (a path that leads nowhere), file.*.
    Result<StandingSetting> change(std::string_view name, std::string_view value);

private:
    [[nodiscard]] StandingSetting standing(const domain::Setting& setting, const SettingsRead& read,
                                           const Seat& seat) const;
    With<const Machine, Seating> parts_;
};

}  // namespace jcic::desk
