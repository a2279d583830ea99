#pragma once
// The whole table of settings at this desk: values, their source, and who may change them.

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

    /// Returns the whole table for any signed-in person, the machine's part from its files. Faults as
    /// read_settings_whole.
    [[nodiscard]] Result<std::vector<StandingSetting>> list();
    /// Fault input.form ("field", "reason" unknown).
    [[nodiscard]] Result<StandingSetting> one(std::string_view name);
    /// Changes a machine's setting: writes settings.changed with the old and the new value, then the file. Effective at
    /// the program's next start. The branch's settings are decided in their register (registers/policy.h). A value with
    /// which the program could not start, including a file's content, is rejected before anything is written. Faults
    /// card.certificate, input.form ("reason" also list, list-issuer, logo), setting.fixed ("reason" weakens: less
    /// strict than the fixed value), person.duty, file.missing (invalid path), file.*.
    Result<StandingSetting> change(std::string_view name, std::string_view value);

private:
    [[nodiscard]] StandingSetting standing(const domain::Setting& setting, const SettingsRead& read,
                                           const Seat& seat) const;
    With<const Machine, Seating> parts_;
};

}  // namespace jcic::desk
