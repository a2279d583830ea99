#pragma once
// This workstation as of the program's start: profile, settings, clock, random source and calendar. Desks read it; only
// the branch's calendars change while the program runs.

#include <filesystem>
#include <memory>
#include <optional>

#include "app/base/random.h"
#include "app/desk/profile/desk_clock.h"
#include "app/desk/profile/profile_formats.h"
#include "app/desk/profile/settings.h"
#include "app/domain/office_calendar.h"
#include "app/domain/registers/policy.h"
#include "app/tpm/device.h"

namespace jcic::desk {

/// When this program read the settings: later changes come from other programs.
struct ReadAt {
    UtcTime at{};
    Millis since_boot{};
};

/// Facts read when a profile is opened.
struct MachineFacts {
    Settings settings;
    SettingPlaces places{};       ///< places of those settings
    domain::FixedValues fixed{};  ///< by the policy file
    std::filesystem::path profile{};
    ProfileFormats formats = profile_formats();
    std::shared_ptr<DeskClock> clock{};
    ReadAt settings_read{};
    domain::OfficeCalendar calendar{};
};

class Machine {
public:
    explicit Machine(MachineFacts facts)
        : facts_(std::move(facts)),
          tpm_(std::make_shared<tpm::Device>(
              tpm::Place::parse(facts_.settings.tpm_device).value_or(tpm::Place::of_machine()))) {}

    [[nodiscard]] const Settings& settings() const { return facts_.settings; }
    [[nodiscard]] const SettingPlaces& places() const { return facts_.places; }
    [[nodiscard]] const domain::FixedValues& fixed() const { return facts_.fixed; }
    [[nodiscard]] const std::filesystem::path& profile() const { return facts_.profile; }
    [[nodiscard]] const ProfileFormats& formats() const { return facts_.formats; }
    [[nodiscard]] const DeskClock& clock() const { return *facts_.clock; }
    /// For users that set it by the host's time or read it from another thread.
    [[nodiscard]] const std::shared_ptr<DeskClock>& shared_clock() { return facts_.clock; }
    [[nodiscard]] std::shared_ptr<const DeskClock> shared_clock() const { return facts_.clock; }
    [[nodiscard]] Random& random() { return random_; }
    [[nodiscard]] const domain::OfficeCalendar& calendar() const { return facts_.calendar; }
    /// Fault if the folder's calendars differ from those that were read in.
    [[nodiscard]] const std::optional<Fault>& calendar_fault() const { return calendar_fault_; }
    [[nodiscard]] domain::RocDate today() const { return domain::roc_date_at(facts_.clock->now()); }
    [[nodiscard]] domain::WorldKind kind() const { return facts_.settings.kind; }
    [[nodiscard]] bool is_practice() const { return kind() == domain::WorldKind::practice; }

    /// Not accessed before a key is made in it or signs.
    [[nodiscard]] const std::shared_ptr<tpm::Device>& tpm() const { return tpm_; }

    [[nodiscard]] const ReadAt& settings_read() const { return facts_.settings_read; }

    void take_calendar(domain::OfficeCalendar calendar) { facts_.calendar = std::move(calendar); }
    void blame_calendar(std::optional<Fault> fault) { calendar_fault_ = std::move(fault); }

private:
    friend struct PartsForTests;
    MachineFacts facts_;
    SystemRandom random_;
    std::optional<Fault> calendar_fault_;
    std::shared_ptr<tpm::Device> tpm_;
};

}  // namespace jcic::desk
