#include "app/desk/upkeep/settings_desk.h"

#include <algorithm>

#include "app/card/profile.h"
#include "app/desk/profile/machine_settings.h"
#include "app/desk/profile/own_card_profile.h"
#include "app/desk/profile/policy_file.h"
#include "app/desk/profile/profile_formats.h"
#include "app/desk/profile/resources.h"
#include "app/desk/profile/setting_files.h"
#include "app/desk/rooms/parts.h"
#include "app/desk/rooms/seen_settings.h"
#include "app/domain/events/names.h"
#include "app/files/files.h"
#include "app/workstation/workstation_key.h"

namespace jcic::desk {
namespace {

const MachineSetting* of_the_machine(const domain::Setting& setting) {
    const auto found = std::ranges::find(machine_settings(), &setting, [](const auto& row) { return &row.about; });
    return found == machine_settings().end() ? nullptr : &*found;
}

tl::unexpected<Fault> no_such_setting(std::string_view name) {
    return fail(FaultCode::input_form, "setting",
                {{"field", std::string(name)}, {"label", std::string(name)}, {"reason", "no-setting"}});
}

tl::unexpected<Fault> not_entitled(domain::registers::Duties entitled) {
    std::string duties;
    for (const auto duty : entitled) duties.append(duties.empty() ? "" : ",").append(domain::name_of(duty));
    return fail(FaultCode::person_duty, "setting", {{"duty", duties}});
}

/// Those that this profile's world may have.
Result<void> is_card_profile(const domain::Setting& setting, const std::string& name, const Machine& machine) {
    JCIC_TRY(const auto resources, resource_dir());
    JCIC_TRY(const auto profiles,
             card::load_profiles(resources / "cards", own_card_profiles(machine.kind(), machine.profile())));
    std::string allowed;
    for (const auto& one : profiles) {
        if (!machine.is_practice() && one.name == card::practice_card_profile) continue;
        if (one.name == name && one.commands == card::CommandSet::pkcs11 && machine.settings().card_module.empty())
            return fail(FaultCode::card_module, "setting", {{"reason", "not-set"}});
        if (one.name == name) return {};
        allowed.append(allowed.empty() ? "" : " | ").append(one.name);
    }
    return of_no_use(setting, "choice", allowed);
}

/// And whose cards sign people in: with the module that it needs. "": none.
Result<void> is_own_card_profile(const domain::Setting& setting, const std::string& name, const Machine& machine) {
    if (name.empty()) {
        if (machine.settings().sign_in_by_card) return of_no_use(setting, "own-card");
        return {};
    }
    JCIC_TRY(const auto resources, resource_dir());
    JCIC_CHECK(own_card_profile(resources, machine.settings(), machine.profile(), name));
    return {};
}

/// This workstation's own: any other file would be one that no host is reached with.
Result<void> is_key(const domain::Setting& setting, const std::string& value,
                    const With<const Machine, const Seating>& parts) {
    const auto file = parts.machine.profile() / value;
    if (!parts.machine.is_practice() &&
        ledger::WorkstationKey::read(parts.seating.seat()->session(), file, parts.machine.tpm()))
        return {};
    const auto pem = files::read_text(file);
    if (parts.machine.is_practice() && pem && pem->find("PRIVATE KEY-----") != std::string::npos) return {};
    return of_no_use(setting, "key");
}

/// Before anything is made there: what this machine lacks. A practice branch's key is made with it, in its folder.
Result<void> is_key_place(const domain::Setting& setting, const std::string& value, const Machine& machine) {
    if (value == "file") return {};
    if (machine.is_practice()) return of_no_use(setting, "choice", "file");
    return machine.tpm()->is_at_hand();
}

/// What would keep the program from starting is found out before it is written.
Result<void> can_be_started_with(const domain::Setting& setting, const std::string& value,
                                 const With<const Machine, const Seating>& parts) {
    if (setting.name == "key") return is_key(setting, value, parts);
    if (setting.name == "key_in") return is_key_place(setting, value, parts.machine);
    if (setting.name == "tpm_device" && !tpm::Place::parse(value)) return of_no_use(setting, "value", "/dev/tpmrm0");
    if (setting.name == "card_profile") return is_card_profile(setting, value, parts.machine);
    if (setting.name == "sign_in_card") return is_own_card_profile(setting, value, parts.machine);
    if (setting.name == "sign_in" && value != "password" && parts.machine.settings().sign_in_card.empty())
        return of_no_use(setting, "own-card");
    if (!names_files(setting) || value.empty()) return {};
    return file_serves(setting, parts.machine.profile(), value,
                       {parts.machine.kind(), parts.machine.profile() / parts.machine.settings().card_ca});
}

/// What cannot be read is told by who needs it.
void name_certificates(StandingSetting& view, const Machine& machine) {
    if (!holds_certificates(*view.about) || view.value.empty()) return;
    const auto all = certificates_of(view.about->name, machine.profile() / view.value, machine.kind());
    if (!all) return;
    for (const auto& one : *all)
        view.certificates.push_back({one.whole_subject(), domain::roc_date_at(one.not_after())});
}

void say_decided(StandingSetting& view, const domain::registers::Decided& decided) {
    view.value = decided.value;
    if (decided.decision == nullptr) return;
    view.from = domain::SettingFrom::decision;
    view.decision = decided.decision->id;
    if (const auto since = domain::RocDate::parse(decided.decision->value("from"))) view.since = *since;
}

void say_coming(StandingSetting& view, const domain::registers::Row* decision) {
    if (decision == nullptr) return;
    if (const auto from = domain::RocDate::parse(decision->value("from")))
        view.coming = domain::ComingValue{decision->value(view.about->name), *from, decision->id};
}

}  // namespace

StandingSetting SettingsDesk::standing(const domain::Setting& setting, const SettingsRead& read,
                                       const Seat& seat) const {
    StandingSetting out;
    out.about = &setting;
    out.by = domain::registers::changed_by(setting, parts_.seating.policy());
    out.may_change = domain::may_be_set(setting, read.fixed) && domain::registers::holds_one(seat.duties(), out.by);
    if (const auto* row = of_the_machine(setting); row != nullptr) {
        out.value = row->get(read.settings);
        out.pending = out.value != row->get(parts_.machine.settings());
        if (const auto line = read.lines.find(setting.name); line != read.lines.end()) {
            out.from = domain::SettingFrom::file;
            out.file = settings_file;
            out.line = line->second.line;
        }
    } else {
        say_decided(out, domain::registers::decided_on(seat.registers(), parts_.machine.today(), setting));
        say_coming(out, domain::registers::decided_next(seat.registers(), parts_.machine.today(), setting));
    }
    if (const auto fixed = read.fixed.find(setting.name); fixed != read.fixed.end()) {
        out.from = domain::SettingFrom::policy_file;
        out.pending = out.pending || !parts_.machine.fixed().contains(setting.name);
        out.value = fixed->second.value;
        out.file = fixed->second.file;
        out.line = fixed->second.line;
    }
    name_certificates(out, parts_.machine);
    return out;
}

Result<std::vector<StandingSetting>> SettingsDesk::list() {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    JCIC_TRY(const auto read, read_settings_whole(parts_.machine.profile(), parts_.machine.formats()));
    std::vector<StandingSetting> out;
    for (const auto* setting : all_settings()) out.push_back(standing(*setting, read, *seat));
    return out;
}

Result<StandingSetting> SettingsDesk::one(std::string_view name) {
    const auto* setting = find_setting(name);
    if (setting == nullptr) return no_such_setting(name);
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    JCIC_TRY(const auto read, read_settings_whole(parts_.machine.profile(), parts_.machine.formats()));
    return standing(*setting, read, *seat);
}

Result<StandingSetting> SettingsDesk::change(std::string_view name, std::string_view value) {
    const auto* setting = find_setting(name);
    if (setting == nullptr || setting->of_branch()) return no_such_setting(name);
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    JCIC_TRY(const auto before, read_settings_whole(parts_.machine.profile(), parts_.machine.formats()));
    JCIC_CHECK(domain::may_be_set(*setting, before.fixed));
    const auto by = domain::registers::changed_by(*setting, parts_.seating.policy());
    if (!domain::registers::holds_one(seat->duties(), by)) return not_entitled(by);
    JCIC_TRY(const auto wanted, domain::setting_value(*setting, value));
    const auto& row = *of_the_machine(*setting);
    const auto old = row.get(before.settings);
    if (wanted == old) return standing(*setting, before, *seat);
    JCIC_CHECK(domain::may_be_changed(*setting, old, wanted));
    JCIC_CHECK(can_be_started_with(*setting, wanted, parts_));
    auto after = before.settings;
    row.put(after, wanted);
    JCIC_CHECK(seat->session().append(
        plain_entry(action::settings_changed, "ledger",
                    {{field::setting, std::string(name)},
                     {field::old_value, seen_value(row, before.settings, parts_.machine.profile())},
                     {field::new_value, seen_value(row, after, parts_.machine.profile())}}),
        ledger::whoever_is(by)));
    JCIC_CHECK(write_setting(parts_.machine.profile(), name, wanted));
    return one(name);
}

}  // namespace jcic::desk
