#include "app/ledger/backup/export.h"

#include "app/ledger/backup/export_stand.h"

namespace jcic::ledger {
namespace {

constexpr std::uint64_t progress_step = 1000;

class Exporter {
public:
    Exporter(OpenLedger& opened, ExportFile& file, const ExportStand& content, const ExportOptions& options)
        : opened_(opened), file_(file), content_(content), options_(options), trail_(opened, file, content) {}

    Result<ExportReport> run() {
        const auto& origin = opened_.origin;
        JCIC_CHECK(file_.record('O', Packer()
                                         .text(ExportFile::form)
                                         .text(name_of(origin.kind))
                                         .text(origin.institution.text())
                                         .bytes(origin.id)
                                         .u8(options_.password != nullptr ? 1 : 0)
                                         .done()));
        // The scan ends itself at the last event of the content.
        const auto done = opened_.events.scan(1, [this](const StoredEvent& event) -> Result<void> {
            if (event.sequence > content_.events) return fail(FaultCode::cancelled, all_there);
            return write(event);
        });
        if (!done && done.error().place != all_there) return tl::unexpected<Fault>(done.error());
        if (report_.events != content_.events) return fail(FaultCode::ledger_corrupt, "ledger.export");
        JCIC_CHECK(trail_.end());
        report_.seals = trail_.seals();
        report_.checkpoint = content_.checkpoint;
        return std::move(report_);
    }

private:
    static constexpr const char* all_there = "ledger.export.end";

    Result<void> write(const StoredEvent& event) {
        if (options_.stop.stop_requested()) return fail(FaultCode::cancelled, "ledger.export");
        JCIC_CHECK(trail_.event(event));
        if (options_.password != nullptr) JCIC_CHECK(write_values(event));
        report_.events = event.sequence;
        JCIC_CHECK(trail_.seals_of(event.sequence));
        if (options_.progress && event.sequence % progress_step == 0)
            options_.progress(event.sequence, content_.events);
        return {};
    }

    /// Those that are not erased.
    Result<void> write_values(const StoredEvent& event) {
        JCIC_TRY(const auto leaf, leaf_of(event));
        for (std::size_t i = 0; i < leaf.fields.size(); ++i) {
            if (leaf.fields[i].keep == domain::Keep::plain) continue;
            auto opened = opened_.values.get(leaf.sequence, i, leaf.fields[i].text);
            if (!opened && opened.error().code == FaultCode::ledger_erased) continue;
            if (!opened) return tl::unexpected<Fault>(std::move(opened).error());
            JCIC_CHECK(file_.record(
                'V', Packer().u32(static_cast<std::uint32_t>(i)).bytes(opened->opening).text(opened->value).done()));
            ++report_.values;
        }
        return {};
    }

    OpenLedger& opened_;
    ExportFile& file_;
    const ExportStand& content_;
    const ExportOptions& options_;
    ExportReport report_;
    TrailOut trail_;
};

}  // namespace

Result<ExportReport> export_ledger(Session& session, const std::filesystem::path& file, const ExportOptions& options) {
    if (options.password != nullptr && options.consent == nullptr) return fail(FaultCode::person_duty, "ledger.export");
    if (options.password != nullptr && !session.reads_records()) return fail(FaultCode::ledger_sealed, "ledger.export");
    auto& opened = session.opened();
    JCIC_TRY(auto out, ExportFile::begin(file, options.password, opened.dependencies.random));
    const bool values = options.password != nullptr;
    const auto entry = values ? *options.consent : event_of(opened.dependencies.random, action::ledger_exported);
    JCIC_TRY(const auto content, write_event_and_stand(session, entry, options.permit));
    const std::lock_guard guard(opened.mutex);
    JCIC_TRY(auto report, Exporter(opened, *out, content, options).run());
    JCIC_CHECK(out->finish(options.never_over));
    return report;
}

}  // namespace jcic::ledger
