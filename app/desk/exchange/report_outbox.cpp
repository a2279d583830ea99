#include "app/desk/exchange/report_outbox.h"

#include "app/base/numbers.h"
#include "app/desk/rooms/machine.h"
#include "app/files/files.h"

namespace jcic::desk {
namespace {

std::filesystem::path outbox_of(const Machine& machine) {
    return machine.profile() / "statements";
}

std::filesystem::path place_of(const Machine& machine, std::uint64_t through) {
    return outbox_of(machine) / (std::to_string(through) + ".report");
}

}  // namespace

Result<void> keep_report(const Machine& machine, std::uint64_t through, const std::string& bytes) {
    if (machine.settings().hub.empty()) return {};
    JCIC_CHECK(files::make_folder(outbox_of(machine)));
    return files::replace(place_of(machine, through), bytes);
}

Result<std::optional<domain::SignedStatement>> next_report(const Machine& machine) {
    std::optional<domain::SignedStatement> out;
    std::error_code unread;
    if (!std::filesystem::exists(outbox_of(machine), unread)) return out;
    JCIC_TRY(const auto all, files::files_in(outbox_of(machine), ".report"));
    std::optional<std::uint64_t> first;
    for (const auto& path : all)
        if (const auto through = whole_number<std::uint64_t>(path.stem().string()))
            first = std::min(first.value_or(*through), *through);
    if (!first) return out;
    JCIC_TRY(auto bytes, files::read_text(place_of(machine, *first)));
    out = domain::SignedStatement{domain::StatementKind::branch_report, machine.settings().workstation, 0, *first,
                                  std::move(bytes)};
    return out;
}

Result<void> forget_report(const Machine& machine, const domain::SignedStatement& report) {
    return files::remove(place_of(machine, report.through));
}

Result<void> send_reports(const Machine& machine, domain::StatementTransport& transport) {
    while (true) {
        JCIC_TRY(const auto report, next_report(machine));
        if (!report) return {};
        const auto put = transport.put(*report);
        if (put.why) return tl::unexpected<Fault>(*put.why);
        JCIC_CHECK(forget_report(machine, *report));
    }
}

}  // namespace jcic::desk
