#include "app/desk/upkeep/report.h"

#include <sys/utsname.h>

#include <fstream>

#include "app/desk/profile/machine_settings.h"
#include "app/desk/rooms/machine_watch.h"
#include "app/desk/rooms/parts.h"
#include "app/desk/upkeep/check_desk.h"
#include "app/domain/roc_date.h"
#include "app/files/files.h"
#include "app/files/named.h"

namespace jcic::desk {
namespace {

/// Of /etc/os-release, without its quotes.
std::string system_name() {
    std::ifstream in("/etc/os-release");
    constexpr std::string_view key = "PRETTY_NAME=";
    for (std::string line; std::getline(in, line);)
        if (line.starts_with(key)) {
            line.erase(0, key.size());
            std::erase(line, '"');
            return line;
        }
    return "unknown";
}

std::string report_head() {
    utsname kernel{};
    const bool known = ::uname(&kernel) == 0;
    return std::string("jcic-desk " JCIC_VERSION ", report of ") + domain::iso_text(SystemClock().now()) +
           "\nsystem: " + system_name() +
           (known ? std::string(", kernel ") + kernel.release + ", " + kernel.machine : "") + ", time zone " +
           system_zone() + "\n";
}

/// What is a text may name a person, a branch or a file: of that only whether it is set.
std::string settings_of(const Machine& machine) {
    std::string out = "\nsettings:\n";
    for (const auto& row : machine_settings()) {
        const auto value = row.get(machine.settings());
        const bool plain =
            row.about.kind == domain::SettingKind::number || row.about.kind == domain::SettingKind::choice;
        out += "  " + std::string(row.about.name) + ": " +
               (value.empty() ? "left out"
                : plain       ? value
                              : "set") +
               (machine.fixed().contains(row.about.name) ? " (fixed by the policy file)" : "") + "\n";
    }
    return out;
}

std::string states_of(const With<const Machine, const Seating, const HostLine, const CardLine, const Printing,
                                 const MachineWatch>& parts) {
    const auto free = parts.machine_watch.free_space(parts.machine.profile());
    std::string out =
        "\nstates:\n  card: " + std::string(name_of(parts.card_line.view().state)) + "\n  host: " +
        (parts.seating.seat() ? std::string(name_of(parts.host_line.view().state)) : "not asked, nobody is signed in") +
        "\n  printer: " + std::string(name_of(parts.printing.view().state)) +
        "\n  somebody signed in: " + (parts.seating.seat() ? "yes" : "no") +
        "\n  room on the disk: " + (free ? std::to_string(*free / 1'000'000) + " MB" : "unknown") + "\n";
    for (const auto& one : warnings_of(parts)) out += "  warning: " + std::string(one.text()) + "\n";
    return out;
}

std::string checks_of(const With<const Machine, Seating, HostLine, CardLine>& parts, std::stop_token stop) {
    std::string out = "\nself-check:\n";
    const auto findings = CheckDesk(parts).run([](const selfcheck::Finding&) {}, std::move(stop));
    if (!findings) return out + "  not possible: " + std::string(findings.error().text()) + "\n";
    for (const auto& finding : *findings)
        out += "  " + std::string(selfcheck::name_of(finding.stage)) + ": " +
               std::string(selfcheck::name_of(finding.state)) +
               (finding.fault ? " " + std::string(finding.fault->text()) : "") + "\n";
    return out;
}

std::string log_of(const Diagnostics& diagnostics) {
    const auto text = diagnostics.text();
    return "\nlog:\n" + (text.empty() ? std::string("  empty\n") : text);
}

}  // namespace

std::string make_report(
    const With<const Machine, Diagnostics, Seating, HostLine, CardLine, const Printing, const MachineWatch>& parts,
    std::stop_token stop) {
    return report_head() + settings_of(parts.machine) + states_of(parts) + checks_of(parts, std::move(stop)) +
           log_of(parts.diagnostics);
}

std::string report_without_desk(const std::filesystem::path& profile, const Fault& why) {
    return report_head() + "\nthe profile does not open: " + std::string(why.text()) + "\n" +
           log_of(Diagnostics(profile, std::make_shared<SystemClock>()));
}

Result<void> save_report(const std::filesystem::path& profile, const std::filesystem::path& file,
                         const std::string& text) {
    JCIC_CHECK(files::may_be_made(file, profile));
    return files::create(file, text);
}

}  // namespace jcic::desk
